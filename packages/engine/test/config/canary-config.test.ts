import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import { loadConfig } from "../../src/config/load-config.ts";
import { shownConfig } from "../../src/config/shown-config.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

const folder = temporaryFolder("canary-config");
let files = 0;

const load = (value: object, env = {}) => {
  const file = join(folder, `c${files++}.json`);
  writeFileSync(file, JSON.stringify(value, null, 1));
  return loadConfig({ file, cwd: folder, env, fallback: {} });
};

test("the defaults listen on loopback only, and tell nobody", async () => {
  const { listener, alerts } = (await load({})).canary;
  assert.deepEqual(listener, {
    http: { host: "127.0.0.1", port: 8088 },
    dns: { host: "127.0.0.1", port: 5353, addresses: { v4: [], v6: [] } },
    mysql: false,
    trustedProxies: [],
    usesPerDay: 100_000,
    ignore: [],
  });
  assert.deepEqual(alerts, {
    windowMinutes: 10,
    sourcesPerHour: 20,
    webhooks: [],
    retries: { attempts: 100, firstSeconds: 2, maxSeconds: 900 },
    timeoutSeconds: 10,
    concurrency: 4,
  });
});

test("parts that are given keep the defaults of the rest", async () => {
  const { listener, alerts } = (
    await load({
      canary: {
        listener: { http: { host: "0.0.0.0" }, dns: false, mysql: {} },
        alerts: {
          webhooks: [{ name: "ops", url: "https://hooks.example/x" }],
          email: { host: "mail.example", from: "a@b.example", to: ["c@d.example"] },
          syslog: { host: "log.example" },
        },
      },
    })
  ).canary;
  assert.deepEqual(listener.http, { host: "0.0.0.0", port: 8088 });
  assert.equal(listener.dns, false);
  assert.deepEqual(listener.mysql, { host: "127.0.0.1", port: 3306 });
  assert.equal(alerts.webhooks[0]?.format, "json");
  assert.equal(alerts.webhooks[0]?.allowPrivate, false);
  assert.deepEqual([alerts.email?.port, alerts.email?.secure], [587, false]);
  assert.deepEqual([alerts.syslog?.port, alerts.syslog?.transport], [514, "udp"]);
});

test("the environment moves ports, and opens nothing that is off", async () => {
  const env = { DECNET_CANARY_HTTP_PORT: "8080", DECNET_CANARY_DNS_PORT: "53" };
  const { http, dns } = (await load({}, env)).canary.listener;
  assert.equal(http !== false && http.port, 8080);
  assert.equal(dns !== false && dns.port, 53);
  const off = (await load({ canary: { listener: { http: false, dns: false } } }, env)).canary.listener;
  assert.deepEqual([off.http, off.dns], [false, false]);
});

for (const [name, text] of [
  ["DECNET_CANARY_HTTP_PORT", "http"],
  ["DECNET_CANARY_DNS_PORT", "65536"],
  ["DECNET_CANARY_DNS_PORT", "-1"],
  ["DECNET_CANARY_HTTP_PORT", "80.5"],
] as const) {
  test(`${name}=${text} is refused by its name`, async () => {
    await assert.rejects(load({}, { [name]: text }), { code: "DN_CONFIG_INVALID", path: name });
  });
}

const wrong = (alerts: object) => ({ canary: { alerts } });
for (const [what, value, where] of [
  [
    "a scheme that is none of the Web's",
    wrong({ webhooks: [{ name: "a", url: "file:///etc/passwd" }] }),
    /url/,
  ],
  ["a format nobody knows", wrong({ webhooks: [{ name: "a", format: "irc" }] }), /format/],
  ["a header that would break the head", wrong({ webhooks: [{ name: "a", headers: { X: "a\r\nb" } }] }), /X/],
  ["mail to nobody", wrong({ email: { host: "h", from: "a@b", to: [] } }), /email\.to/],
  ["a limit below none", wrong({ sourcesPerHour: -1 }), /sourcesPerHour/],
  ["a facility nobody has", wrong({ syslog: { host: "h", facility: "local8" } }), /facility/],
  ["a network that is none", { canary: { listener: { ignore: ["intranet"] } } }, /ignore/],
  ["a password in the bus's address", { bus: { nats: { servers: ["nats://u:p@h:4222"] } } }, /servers/],
] as const) {
  test(`${what} is refused with its place`, async () => {
    await assert.rejects(load(value), (error: { code: string; message: string; path: string }) => {
      assert.equal(error.code, "DN_CONFIG_INVALID");
      assert.match(error.message, where);
      assert.match(error.path, /\.json:\d+:\d+$/);
      return true;
    });
  });
}

test("a typo in the listener is told with the nearest name", async () => {
  await assert.rejects(load({ canary: { listener: { http: { prot: 80 } } } }), {
    code: "DN_CONFIG_UNKNOWN_KEY",
    hint: 'did you mean "port"?',
  });
});

test("what is shown holds no webhook's address and no header's value", async () => {
  const config = await load({
    seed: "s3cret-seed",
    canary: {
      alerts: {
        webhooks: [
          {
            name: "ops",
            url: "https://hooks.example/s3cret-path",
            headers: { Authorization: "s3cret-value" },
          },
        ],
      },
    },
  });
  const shown = JSON.stringify(shownConfig(config));
  assert.doesNotMatch(shown, /s3cret/);
  assert.match(shown, /"url":"\(set\)"/);
  assert.match(shown, /"Authorization":"\(set\)"/);
});

test("the bus's credentials are looked for beside the config", async () => {
  const { bus } = await load({ bus: { nats: { servers: ["nats://h:4222"], credsFile: "bus.creds" } } });
  assert.deepEqual(bus, { nats: { servers: ["nats://h:4222"], credsFile: join(folder, "bus.creds") } });
  assert.deepEqual((await load({})).bus, {});
});

test.run();
