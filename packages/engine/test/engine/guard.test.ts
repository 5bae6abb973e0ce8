import assert from "node:assert/strict";
import {
  API_VERSION,
  DecnetError,
  type DecnetErrorRecord,
  definePlugin,
  type Plugin,
  type PluginApi,
} from "@decnet/sdk";
import { test } from "uvu";
import { PluginHost } from "../../src/plugin-host.ts";

const plugin = (name: string, setup: (api: PluginApi) => void): Plugin =>
  definePlugin({ name, apiVersion: API_VERSION, setup });

const hostWith = async (onError: "skip" | "abort", setup: (api: PluginApi) => void) => {
  const host = new PluginHost();
  const told: DecnetErrorRecord[] = [];
  host.hooks.problem.tap("test", (record) => void told.push(record));
  await host.use(plugin("@acme/bad", setup), { policy: { onError, timeoutMs: 30 } });
  return { host, told };
};

const event = { topic: "x", payload: {} };
const boom = () => {
  throw new Error("boom");
};

test("a tap that throws is told with its plugin and hook, and the others are still called", async () => {
  const { host, told } = await hostWith("skip", ({ hooks }) => hooks.publish.tap("p", boom));
  let reached = false;
  await host.use(
    plugin("@acme/good", ({ hooks }) =>
      hooks.publish.tap("p", () => {
        reached = true;
      }),
    ),
  );
  await host.hooks.publish.promise(event);
  assert.ok(reached);
  assert.deepEqual(
    told.map(({ code, plugin: who, hook, cause }) => [code, who, hook, cause]),
    [["DN_PLUGIN_THREW", "@acme/bad", "publish", "boom"]],
  );
});

test("a tap that never settles is given up after its time", async () => {
  const { host, told } = await hostWith("skip", ({ hooks }) =>
    hooks.record.tapPromise("r", () => new Promise(() => {})),
  );
  await host.hooks.record.promise({} as never);
  assert.deepEqual(
    told.map(({ code, plugin: who, hook }) => [code, who, hook]),
    [["DN_PLUGIN_TIMEOUT", "@acme/bad", "record"]],
  );
});

test("a waterfall goes on with what it was given", async () => {
  const { host } = await hostWith("skip", ({ hooks }) => hooks.enrich.tapPromise("e", async () => boom()));
  await host.use(
    plugin("@acme/good", ({ hooks }) =>
      hooks.enrich.tapPromise("e", async ({ text }) => ({ text: `${text}!` })),
    ),
  );
  const written = await host.hooks.enrich.promise({ text: "text" }, {} as never, {} as never);
  assert.deepEqual(written, { text: "text!" });
});

test("an aborting plugin ends the step, and is told once", async () => {
  const { host, told } = await hostWith("abort", ({ hooks }) =>
    hooks.compose.tapPromise("c", async () => boom()),
  );
  await assert.rejects(host.hooks.compose.promise({} as never), {
    code: "DN_PLUGIN_THREW",
    plugin: "@acme/bad",
    hook: "compose",
  });
  assert.equal(told.length, 1);
});

test("a plugin's own error keeps its code and gets the plugin's name", async () => {
  const own = new DecnetError({ code: "DN_ACME_DOWN", message: "the ERP is down", hint: "start it" });
  const { host, told } = await hostWith("skip", ({ hooks }) =>
    hooks.dispatch.for("file").tapPromise("d", () => Promise.reject(own)),
  );
  await host.hooks.dispatch.for("file").promise({} as never);
  assert.deepEqual(told, [
    {
      code: "DN_ACME_DOWN",
      message: "the ERP is down",
      hint: "start it",
      plugin: "@acme/bad",
      hook: "dispatch.file",
    },
  ]);
});

test("a tap cannot speak in another plugin's name", async () => {
  const { host, told } = await hostWith("skip", ({ hooks }) =>
    hooks.gate.tap({ name: "@decnet/store" }, boom),
  );
  assert.equal(host.hooks.gate.call({} as never, 0), undefined);
  assert.equal(told[0]?.plugin, "@acme/bad");
});

test("a logger that fails does not fail what it logs", async () => {
  const { host, told } = await hostWith("skip", ({ hooks }) => hooks.problem.tap("p", boom));
  host.problem({ code: "DN_X_Y", message: "m" });
  assert.equal(told.length, 1);
});

test("a setup that throws names the plugin", async () => {
  await assert.rejects(hostWith("skip", boom), { code: "DN_PLUGIN_SETUP", plugin: "@acme/bad" });
});

test.run();
