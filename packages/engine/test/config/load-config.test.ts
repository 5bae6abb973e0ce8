import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DecnetErrorRecord, isDecnetError } from "@decnet/sdk";
import { test } from "uvu";
import { loadConfig } from "../../src/config/load-config.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

const folder = temporaryFolder("config");
let files = 0;

const load = (text: string, ending = "jsonc", env = {}) => {
  const file = join(folder, `c${files++}.${ending}`);
  writeFileSync(file, text);
  return loadConfig({ file, cwd: folder, env, fallback: {} });
};

const failure = async (text: string, ending = "jsonc"): Promise<DecnetErrorRecord> => {
  try {
    await load(text, ending);
  } catch (error) {
    assert.ok(isDecnetError(error), String(error));
    return error.toRecord();
  }
  throw new Error("no error");
};

test("defaults are those of the house", async () => {
  const { interval, weights, mtime, tick } = await load("{}");
  assert.equal(interval, 60);
  assert.deepEqual(weights.actions, { traffic: 45, file: 45, email: 10 });
  assert.deepEqual(weights.file, { create: 60, edit: 30, leaveAlone: 10 });
  assert.deepEqual(weights.categories, { user: 70, system: 30 });
  assert.equal(weights.canaryProbability, 0.03);
  assert.deepEqual(mtime, { minHours: 0.5, maxDays: 14 });
  assert.deepEqual(tick, { actions: 1, concurrency: 4 });
});

test("a typo is told with line, column and the nearest name", async () => {
  const { code, path, hint } = await failure('{\n  // seconds\n  "intervall": 30,\n}');
  assert.equal(code, "DN_CONFIG_UNKNOWN_KEY");
  assert.match(path ?? "", /\.jsonc:3:3$/);
  assert.equal(hint, 'did you mean "interval"?');
});

test("a typo deep inside is told where it is", async () => {
  const { code, path, hint, message } = await failure('{ "plugins": { "@acme/x": {\n "wieght": 3 } } }');
  assert.equal(code, "DN_CONFIG_UNKNOWN_KEY");
  assert.match(path ?? "", /:2:2$/);
  assert.equal(hint, 'did you mean "weight"?');
  assert.match(message, /plugins\.@acme\/x/);
});

test("a wrong value is told with its place", async () => {
  const { code, path, message } = await failure('{ "weights": {\n  "canaryProbability": 3 } }');
  assert.equal(code, "DN_CONFIG_INVALID");
  assert.match(path ?? "", /:2:3$/);
  assert.match(message, /weights\.canaryProbability .*1/);
});

test("weights that are all zero are refused", async () => {
  const { code, message } = await failure('{ "weights": { "actions": { "file": 0, "traffic": 0 } } }');
  assert.equal(code, "DN_CONFIG_INVALID");
  assert.match(message, /every weight is zero/);
});

test("broken JSON is told with its place", async () => {
  const { code, path } = await failure('{\n "interval": }');
  assert.equal(code, "DN_CONFIG_SYNTAX");
  assert.match(path ?? "", /:2:14$/);
});

test("YAML and TypeScript are read too", async () => {
  assert.equal((await load("interval: 5\n", "yaml")).interval, 5);
  assert.equal((await load("export default { interval: 7 as number };\n", "ts")).interval, 7);
  const { path } = await failure("tick:\n  actoins: 3\n", "yaml");
  assert.match(path ?? "", /\.yaml:2/);
});

test("a missing file is told", async () => {
  await assert.rejects(loadConfig({ file: "nowhere.json", cwd: folder, env: {}, fallback: {} }), {
    code: "DN_CONFIG_MISSING",
  });
});

test("the environment goes over the file, an empty variable does not", async () => {
  const text = '{ "canary": { "httpBase": "https://a.example", "dnsZone": "a.example" } }';
  const env = {
    DECNET_CANARY_HTTP_BASE: "https://b.example/",
    DECNET_CANARY_DNS_ZONE: "",
    DECNET_REALISM_PERSONAS: "p.json",
    DECNET_DB_URL: "sqlite:////var/x.db",
  };
  const config = await load(text, "jsonc", env);
  assert.equal(config.canary.httpBase, "https://b.example");
  assert.equal(config.canary.dnsZone, "a.example");
  assert.equal(config.personaPool, join(folder, "p.json"));
  assert.equal(config.storeFile, "/var/x.db");
});

test("a callback address from the environment that is none is told by its variable", async () => {
  const wrong = [{ DECNET_CANARY_HTTP_BASE: "files.example" }, { DECNET_CANARY_DNS_ZONE: "not a zone" }];
  for (const env of wrong) {
    await assert.rejects(load("{}", "jsonc", env), { code: "DN_CONFIG_INVALID", path: Object.keys(env)[0] });
  }
});

test("a database that cannot be used yet is said to be so", async () => {
  await assert.rejects(load("{}", "jsonc", { DECNET_DB_TYPE: "mysql" }), { code: "DN_STORE_UNSUPPORTED" });
});

test("flags go over everything", async () => {
  const config = await loadConfig({
    cwd: folder,
    env: {},
    fallback: { interval: 10 },
    overrides: { interval: 3 },
  });
  assert.equal(config.interval, 3);
});

test.run();
