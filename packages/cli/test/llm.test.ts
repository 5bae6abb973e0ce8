import assert from "node:assert/strict";
import { test } from "uvu";
import { decnet, fileWith } from "./fixtures/decnet.ts";

const people = ["Ana Lopes", "Bea Moura"].map((name) => ({
  name,
  email: `${name.slice(0, 3).toLowerCase()}@corp.example`,
  role: "DBA",
  active_hours: "00:00-00:00",
  active_days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
}));
const configWith = (name: string, llm: object) =>
  fileWith(
    `${name}.jsonc`,
    JSON.stringify({
      seed: "llm",
      dataDir: name,
      personas: people,
      plugins: { "@decnet/plugin-note": true },
      fleet: { local: { deckies: [{ name: "one" }] } },
      weights: { categories: { user: 1, system: 0 }, canaryProbability: 0 },
      backfill: { days: 0 },
      llm,
    }),
  );

interface Examined {
  readonly part: string;
  readonly ok: boolean;
  readonly found: string;
  readonly mend?: string;
}

test("doctor: all is well, and says so", async () => {
  const { code, stdout } = await decnet("doctor", "--config", configWith("well", {}), "--json");
  const found = JSON.parse(stdout) as Examined[];
  assert.equal(code, 0, stdout);
  assert.deepEqual(
    found.map(({ part }) => part),
    ["config", "store", "plugins", "fleet", "personas", "canary", "llm"],
  );
});

test("doctor: a model that is not there, and the command that mends it", async () => {
  const config = configWith("ill", { host: "http://127.0.0.1:9" });
  const { code, stdout } = await decnet("doctor", "--config", config, "--llm");
  assert.equal(code, 1);
  assert.match(stdout, /!! +llm +no Ollama server answers at http:\/\/127\.0\.0\.1:9: .* \(ollama serve\)/);
  assert.equal((await decnet("doctor", "--config", config)).code, 0);
});

test("orchestrate --llm goes on with templates, and warns once", async () => {
  const config = configWith("alone", { host: "http://127.0.0.1:9" });
  const { code, stdout, stderr } = await decnet(
    "orchestrate",
    "--config",
    config,
    "--llm",
    "--ticks",
    "3",
    "--interval",
    "0.2",
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /writes ~\//);
  assert.equal(stderr.match(/DN_LLM_UNREADY/g)?.length, 1, stderr);
});

test("a backend nobody brings is a mistake in the config, with the nearest name", async () => {
  const { code, stderr } = await decnet(
    "orchestrate",
    "--config",
    configWith("typo", { backend: "olama" }),
    "--once",
  );
  assert.equal(code, 2);
  assert.match(stderr, /DN_CONFIG_LLM[\s\S]*did you mean "ollama"\?/);
});

test("realism llm: stores, shows and clears; a key needs a passphrase, and is not repeated", async () => {
  const config = configWith("stored", {});
  const settings = fileWith("settings.json", JSON.stringify({ backend: "ollama", model: "qwen3:8b" }));
  const { code, stdout } = await decnet("realism", "llm", "--config", config, "--set", settings);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), { backend: "ollama", model: "qwen3:8b" });
  const keyed = fileWith("keyed.json", JSON.stringify({ key: "sk-verysecret" }));
  const refused = await decnet("realism", "llm", "--config", config, "--set", keyed);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /DECNET_SECRET_KEY/);
  assert.doesNotMatch(refused.stderr, /verysecret/);
  const broken = fileWith("broken.json", '{ "key": "sk-verysecret"');
  const unread = await decnet("realism", "llm", "--config", config, "--set", broken);
  assert.match(unread.stderr, /DN_LLM_FILE/);
  assert.doesNotMatch(unread.stderr, /verysecret/);
  assert.equal((await decnet("realism", "llm", "--config", config, "--clear")).stdout.trim(), "{}");
});

test.run();
