import assert from "node:assert/strict";
import { test } from "uvu";
import { loadConfig } from "../../src/config/load-config.ts";
import { chosenModel } from "../../src/llm/choice.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

const cwd = temporaryFolder("llm-environment");
const choose = async (env: Record<string, string>, llm: object = {}) =>
  chosenModel(await loadConfig({ cwd, env, fallback: { llm } }));

test("without a word of anybody no model is asked", async () => {
  assert.deepEqual(await choose({}), { backend: "off", model: "llama3.1", options: {}, timeoutMs: 60_000 });
});

test("the reference's words for off are off, over a config that says otherwise", async () => {
  for (const word of ["", "off", "none", "0", "false", "disabled", "OFF", " None "])
    assert.equal((await choose({ DECNET_REALISM_LLM: word }, { backend: "ollama" })).backend, "off", word);
});

test("ollama, fake and a plugin's name are taken as they are, and a mere yes is ollama", async () => {
  for (const name of ["ollama", "fake", "acme-model"])
    assert.equal((await choose({ DECNET_REALISM_LLM: name })).backend, name);
  for (const word of ["1", "true", "on", "yes"])
    assert.equal((await choose({ DECNET_REALISM_LLM: word })).backend, "ollama", word);
});

test("model, time-out, host and canned text come over the config", async () => {
  const env = {
    DECNET_REALISM_LLM: "fake",
    DECNET_REALISM_MODEL: "qwen3:8b",
    DECNET_REALISM_TIMEOUT: "2.5",
    DECNET_REALISM_FAKE_OUTPUT: "a line\n",
    OLLAMA_HOST: "10.0.0.7:11434",
  };
  assert.deepEqual(await choose(env, { model: "x", timeoutSeconds: 9 }), {
    backend: "fake",
    model: "qwen3:8b",
    timeoutMs: 2_500,
    options: { output: "a line\n" },
    host: "10.0.0.7:11434",
  });
  assert.equal((await choose(env, { host: "http://gpu:11434" })).host, "http://gpu:11434");
});

test("a time-out that is none is an error", async () => {
  for (const DECNET_REALISM_TIMEOUT of ["soon", "0", "-3", "1e9"])
    await assert.rejects(choose({ DECNET_REALISM_TIMEOUT }), { code: "DN_CONFIG_INVALID" });
});

test("a key comes from the variable the config names", async () => {
  assert.equal((await choose({ THE_KEY: "s3cret" }, { keyEnv: "THE_KEY" })).key, "s3cret");
  assert.equal((await choose({}, { keyEnv: "THE_KEY" })).key, undefined);
});

test.run();
