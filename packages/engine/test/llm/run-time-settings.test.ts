import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { test } from "uvu";
import note from "../../../../plugins/note/src/index.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { shownConfig } from "../../src/config/shown-config.ts";
import { readStoredLlm, storeLlm } from "../../src/llm/stored/edit-stored.ts";
import { openKey, sealKey } from "../../src/llm/stored/seal-key.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { type TestEngine, testEngine } from "../fixtures/test-engine.ts";
import { chattyAnswer } from "./lists.ts";
import { ollamaServer } from "./ollama-server.ts";

const KEY = "sk-9f8e7d6c5b4a";
const PASSPHRASE = "correct horse battery staple";
const weights = {
  actions: { file: 1 },
  file: { create: 1, edit: 0, leaveAlone: 0 },
  categories: { user: 1, system: 0 },
  classes: {},
  canaryProbability: 0,
};

const running = async (env: Record<string, string> = {}, config: object = {}): Promise<TestEngine> => {
  const opened = await testEngine({
    config: { weights, secret: (name: string) => env[name], ...config } as never,
  });
  await opened.host.use(note as never);
  return opened;
};

const live = async ({ engine, pace, voices }: TestEngine, ticks: number): Promise<void> => {
  for (let tick = 0; tick < ticks; tick++) {
    await engine.tick();
    await voices.idle();
    await pace.wait(60_000, new AbortController().signal);
  }
};
const backendOf = ({ voices }: TestEngine) => (voices.health as { backend: string; model?: string }).backend;

test("stored settings reach a running worker within five ticks, key and all, and go when they are cleared", async () => {
  const server = await ollamaServer(chattyAnswer);
  const opened = await running({ DECNET_SECRET_KEY: PASSPHRASE });
  await live(opened, 2);
  assert.equal(backendOf(opened), "off");
  const sealedKey = await sealKey(KEY, PASSPHRASE);
  await opened.store.settings.set("llm", {
    backend: "ollama",
    model: "llama3.1",
    host: server.host,
    sealedKey,
  });
  await live(opened, 5);
  assert.equal(backendOf(opened), "ollama");
  await live(opened, 12);
  assert.equal(server.asked[0]?.authorization, `Bearer ${KEY}`);
  await opened.store.settings.remove("llm");
  await live(opened, 5);
  assert.equal(backendOf(opened), "off");
  assert.deepEqual(opened.problems, []);
  await opened.end();
  await server.close();
});

test("a model that stays is not made anew: its breaker and its figures live on", async () => {
  const server = await ollamaServer(chattyAnswer);
  const llm = {
    backend: "ollama",
    model: "llama3.1",
    host: server.host,
    timeoutSeconds: 9,
    options: {},
    concurrency: 1,
    queue: 8,
  };
  const opened = await running({}, { llm });
  await opened.store.settings.set("llm", { model: "qwen3:8b" });
  await live(opened, 6);
  await opened.store.settings.remove("llm");
  await live(opened, 5);
  const callsOf = () => (opened.voices.health as { calls: number }).calls;
  let before = callsOf();
  for (let round = 0; round < 4; round++) {
    await live(opened, 5);
    assert.ok(callsOf() >= before, `${callsOf()} after ${before}`);
    before = callsOf();
  }
  assert.ok(before > 5);
  await opened.end();
  await server.close();
});

test("settings that cannot be used are told once, without their values, and the model in force stays", async () => {
  const opened = await running();
  await live(opened, 1);
  await opened.store.settings.set("llm", { backend: "fake" });
  await live(opened, 6);
  assert.equal(backendOf(opened), "fake");
  for (const bad of [
    { backend: "olama" },
    { modell: KEY, key: KEY, timeoutSeconds: -1 },
    { backend: "ollama", sealedKey: await sealKey(KEY, PASSPHRASE) },
  ]) {
    opened.problems.length = 0;
    await opened.store.settings.set("llm", bad);
    await live(opened, 12);
    // The canned text is in one language, and the people are not.
    const told = opened.problems.filter(({ code }) => code !== "DN_LLM_PAUSED");
    assert.equal(told.length, 1, JSON.stringify(told));
    assert.doesNotMatch(JSON.stringify(opened.problems), new RegExp(KEY));
    assert.equal(backendOf(opened), "fake");
  }
  await opened.end();
});

test("the command line's word is the last", async () => {
  const off = await running({}, { llmFlag: false });
  await off.store.settings.set("llm", { backend: "fake" });
  await live(off, 6);
  assert.equal(backendOf(off), "off");
  await off.end();
});

test("a server that is not there is told once at start, with what mends it", async () => {
  const server = await ollamaServer(chattyAnswer);
  const llm = {
    backend: "ollama",
    model: "mistral",
    host: server.host,
    timeoutSeconds: 9,
    options: {},
    concurrency: 1,
    queue: 8,
  };
  const opened = await running({}, { llm });
  await live(opened, 2);
  const told = opened.problems.filter(({ code }) => code === "DN_LLM_UNREADY");
  assert.equal(told.length, 1);
  assert.match(told[0]?.hint ?? "", /ollama pull mistral/);
  await opened.end();
  await server.close();
});

test("a key is stored encrypted, shown masked, and refused without a passphrase", async () => {
  const cwd = temporaryFolder("llm");
  const configFor = (env: Record<string, string>) =>
    loadConfig({ cwd, env, fallback: { llm: { keyEnv: "THE_KEY" } } });
  await assert.rejects(storeLlm(await configFor({}), [], { key: KEY }), { code: "DN_LLM_KEY" });
  const config = await configFor({ DECNET_SECRET_KEY: PASSPHRASE, THE_KEY: KEY });
  await storeLlm(config, [], { backend: "ollama", model: "qwen3:8b", key: KEY });
  assert.deepEqual(await readStoredLlm(config), { backend: "ollama", model: "qwen3:8b", key: "(set)" });
  const bytes = readFileSync(config.storeFile, "latin1");
  assert.ok(!bytes.includes(KEY) && bytes.includes("qwen3:8b"));
  for (const dump of [
    JSON.stringify(config),
    inspect(config, { depth: 9 }),
    JSON.stringify(shownConfig(config)),
  ])
    assert.ok(!dump.includes(KEY) && !dump.includes(PASSPHRASE));
  await assert.rejects(storeLlm(config, [], { backend: "olama" }), { code: "DN_CONFIG_LLM" });
  await storeLlm(config, [], undefined);
  assert.equal(await readStoredLlm(config), undefined);
});

test("a sealed key opens with its own passphrase alone, and not when it was tampered with", async () => {
  const [first, second] = [await sealKey(KEY, PASSPHRASE), await sealKey(KEY, PASSPHRASE)];
  assert.notEqual(first, second);
  assert.equal(await openKey(first, PASSPHRASE), KEY);
  await assert.rejects(openKey(first, "another"), { code: "DN_LLM_KEY" });
  const tampered = `${first.slice(0, -3)}${first.at(-3) === "A" ? "B" : "A"}${first.slice(-2)}`;
  await assert.rejects(openKey(tampered, PASSPHRASE), { code: "DN_LLM_KEY" });
  await assert.rejects(openKey("v1.short", PASSPHRASE), { code: "DN_LLM_KEY" });
});

test.run();
