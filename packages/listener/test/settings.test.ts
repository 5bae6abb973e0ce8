import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "uvu";
import { started } from "./fixtures/started.ts";

const off = { http: false, dns: false, mysql: false };
const hook = (webhook: object) => ({ alerts: { webhooks: [{ name: "ops", ...webhook }] } });

for (const [what, parts, code, path] of [
  ["nothing to listen on", { listener: off }, "DN_LISTENER_NOTHING", "canary.listener"],
  [
    "a zone that leads nowhere",
    { listener: { dns: { port: 0 } } },
    "DN_LISTENER_ADDRESSES",
    "canary.listener.dns.addresses",
  ],
  [
    "a network that is none",
    { listener: { ignore: ["10.0.0.0/33"] } },
    "DN_LISTENER_IGNORE",
    "canary.listener.ignore",
  ],
  ["a webhook without an address", hook({}), "DN_LISTENER_SINK", "canary.alerts.webhooks.ops"],
  [
    "a webhook with two addresses",
    hook({ url: "https://a.example/", urlEnv: "HOOK" }),
    "DN_LISTENER_SINK",
    "canary.alerts.webhooks.ops",
  ],
  [
    "a variable that is not set",
    hook({ urlEnv: "NOT_SET" }),
    "DN_LISTENER_SINK",
    "canary.alerts.webhooks.ops",
  ],
  [
    "a variable that holds no address",
    { ...hook({ urlEnv: "HOOK" }), env: { HOOK: "s3cret" } },
    "DN_LISTENER_SINK",
    "canary.alerts.webhooks.ops",
  ],
  [
    "two webhooks of one name",
    {
      alerts: {
        webhooks: [
          { name: "a", url: "https://a.example/" },
          { name: "a", url: "https://b.example/" },
        ],
      },
    },
    "DN_LISTENER_SINK",
    "canary.alerts.webhooks.a",
  ],
  [
    "a mail user without a password",
    { alerts: { email: { host: "h", user: "u", from: "a@b", to: ["c@d"] } } },
    "DN_LISTENER_SINK",
    "canary.alerts.email",
  ],
] as const) {
  test(`${what} is refused at start, with its place`, async () => {
    await assert.rejects(started(parts), (error: { code: string; path: string; message: string }) => {
      assert.deepEqual([error.code, error.path], [code, path]);
      assert.doesNotMatch(JSON.stringify(error) + error.message, /s3cret/);
      return true;
    });
  });
}

test("a port that is taken is told, and what was opened before is closed again", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  await assert.rejects(started({ listener: { dns: false, mysql: { port } } }), { code: "DN_LISTENER_PORT" });
  taken.close();
  await once(taken, "close");
});

test("without a zone there is no DNS, and each side is off by itself", async () => {
  const { listener, end } = await started({ listener: { dns: false, mysql: { port: 0 } } });
  assert.deepEqual(Object.keys(listener.addresses).sort(), ["http", "mysql"]);
  await end();
});

test.run();
