import assert from "node:assert/strict";
import { definePlugin, type LLMSettings } from "@decnet/sdk";
import { test } from "uvu";
import { Model } from "../../src/llm/model.ts";
import { Said } from "../../src/llm/said.ts";
import { within } from "../../src/llm/within.ts";
import { PluginHost } from "../../src/plugin-host.ts";
import { occasionFor, personOf, registeredClass } from "./hygiene/occasion.ts";

const parrot = (name: string, seen: LLMSettings[] = []) =>
  definePlugin({
    name: "@acme/parrot",
    apiVersion: 1,
    setup: (api) =>
      api.llm(name, (settings) => {
        seen.push(settings);
        return {
          name,
          model: settings.model,
          generate: async () => ({ text: "- ask Ana about the rack\n", model: settings.model }),
          check: async () => ({ ok: true, found: "a parrot" }),
        };
      }),
  });

test("a plugin brings a backend, made with the config's settings", async () => {
  const host = new PluginHost();
  const seen: LLMSettings[] = [];
  await host.use(parrot("acme-parrot", seen));
  const backend = host.backends.make("acme-parrot", { model: "grey", options: { pitch: 2 } });
  assert.equal(backend?.model, "grey");
  assert.deepEqual(seen, [{ model: "grey", options: { pitch: 2 } }]);
  assert.equal(host.backends.make("off", { model: "", options: {} }), undefined);
});

test("names that are taken, reserved or malformed are refused with the plugin's name", async () => {
  const host = new PluginHost();
  await host.use(parrot("acme-parrot"));
  for (const name of ["acme-parrot", "off", "Acme Parrot", ""])
    await assert.rejects(host.use(parrot(name)), { code: "DN_PLUGIN_LLM", plugin: "@acme/parrot" });
  assert.throws(() => host.backends.make("acme-parot", { model: "", options: {} }), {
    code: "DN_CONFIG_LLM",
    hint: 'did you mean "acme-parrot"?',
  });
});

const note = await registeredClass("note");
const occasion = occasionFor(note, "/home/x/notes.txt", personOf("en"));
const modelOf = (generate: () => Promise<{ text: string; model: string }>, timeoutMs = 20) => {
  const said = new Said();
  return new Model({
    backend: { name: "acme", model: "m", generate, check: async () => ({ ok: true, found: "" }) },
    timeoutMs,
    clock: { now: () => 0 },
    said: async () => said,
    problem: () => {},
  });
};
const question = { system: "", prompt: "a note" };

test("a backend that looks at no signal is not waited for", async () => {
  const model = modelOf(() => new Promise(() => {}));
  assert.equal(await model.write(question, note, occasion), undefined);
  assert.deepEqual(model.figures.failures, { timeout: 1 });
});

test("a backend that throws anything at all fails, and no more", async () => {
  for (const thrown of [new Error("no"), "no", undefined, null, { no: 1 }]) {
    const model = modelOf(async () => Promise.reject(thrown));
    assert.equal(await model.write(question, note, occasion), undefined);
    assert.deepEqual(model.figures.failures, { error: 1 });
  }
});

test("a backend that answers something else than text fails, and no more", async () => {
  const model = modelOf(async () => ({ text: 7 as unknown as string, model: "m" }));
  assert.equal(await model.write(question, note, occasion), undefined);
  assert.deepEqual(model.figures.failures, { error: 1 });
});

test("quantiles are those of the answers that were used", async () => {
  const model = modelOf(async () => ({ text: "- ask Ana about the rack\n", model: "m-1" }), 5_000);
  const writing = await model.write(question, note, occasion);
  assert.equal(writing?.by?.model, "m-1");
  const { calls, ms } = model.figures;
  assert.equal(calls, 1);
  assert.ok(ms !== undefined && ms.p50 === ms.max && ms.p95 === ms.max);
});

test("a model that writes the same again is not believed", async () => {
  const model = modelOf(async () => ({ text: "- ask Ana about the rack downstairs\n", model: "m-1" }), 5_000);
  assert.notEqual(await model.write(question, note, occasion), undefined);
  assert.equal(await model.write(question, note, occasion), undefined);
  assert.deepEqual(model.figures.failures, { repeats: 1 });
});

test("work that is done in time is not aborted", async () => {
  const signals: AbortSignal[] = [];
  const done = await within(5_000, new AbortController().signal, async (signal) => {
    signals.push(signal);
    return 7;
  });
  assert.equal(done, 7);
  assert.equal(signals[0]?.aborted, false);
});

test.run();
