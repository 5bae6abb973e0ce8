import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import { decnet, fileWith, folder, startDecnet } from "./fixtures/decnet.ts";

const people = [
  {
    name: "Ana Lopes",
    email: "ana@corp.example",
    role: "DBA",
    active_hours: "00:00-00:00",
    active_days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  },
];
const config = fileWith(
  "fleet.jsonc",
  JSON.stringify({
    seed: "a secret seed",
    dataDir: "state",
    personas: people,
    plugins: { "@decnet/plugin-note": true, "@decnet/plugin-todo": { weight: 3 } },
    fleet: { local: { deckies: [{ name: "one" }] } },
  }),
);

test("plugins list: one JSON document, weights in force", async () => {
  const { code, stdout } = await decnet("plugins", "list", "--config", config, "--json");
  assert.equal(code, 0);
  assert.deepEqual(
    (JSON.parse(stdout) as { contentClass: string; weight: number }[]).map(({ contentClass, weight }) => [
      contentClass,
      weight,
    ]),
    [
      ["note", 30],
      ["todo", 3],
    ],
  );
});

test("config show leaves the seed out", async () => {
  const { stdout } = await decnet("config", "show", "--config", config);
  assert.equal((JSON.parse(stdout) as { interval: number }).interval, 60);
  assert.doesNotMatch(stdout, /a secret seed/);
});

test("config schema is a JSON Schema", async () => {
  const schema = JSON.parse((await decnet("config", "schema")).stdout) as {
    type: string;
    properties: object;
  };
  assert.equal(schema.type, "object");
  assert.ok("plugins" in schema.properties);
});

test("a dry run plants nothing and says what it would", async () => {
  const { code, stdout } = await decnet(
    "orchestrate",
    "--config",
    config,
    "--once",
    "--dry-run",
    "--json=lines",
  );
  assert.equal(code, 0);
  for (const line of stdout.trim().split("\n"))
    assert.ok(["planned", "idle"].includes((JSON.parse(line) as { status: string }).status));
});

test("SIGINT finishes the action in hand, closes the store and ends with 130; SIGTERM with 0", async () => {
  for (const [signal, expected] of [
    ["SIGINT", 130],
    ["SIGTERM", 0],
  ] as const) {
    const { child, ended } = startDecnet([
      "orchestrate",
      "--config",
      config,
      "--interval",
      "0.05",
      "--json=lines",
    ]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    assert.equal(code, expected, stderr);
    for (const line of stdout.trim().split("\n")) JSON.parse(line);
    assert.equal(existsSync(join(folder, "state/decnet.sqlite-wal")), false);
  }
});

test("fleet list tells what an intruder would see", async () => {
  const { stdout } = await decnet("fleet", "list", "--config", config, "--json");
  const [decky] = JSON.parse(stdout) as { name: string; hostname: string; people: string[] }[];
  assert.equal(decky?.name, "one");
  assert.deepEqual(decky?.people, ["alopes"]);
  assert.equal(readFileSync(join(folder, "state/deckies/one/etc/hostname"), "utf8").trim(), decky?.hostname);
});

test("db-reset asks first, counts, and then forgets", async () => {
  const refused = await decnet("db-reset", "--config", config);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /DN_USAGE_CONFIRM/);
  const done = await decnet("db-reset", "--config", config, "--i-know-what-im-doing");
  assert.equal(done.code, 0);
  assert.match((await decnet("db-reset", "--config", config, "--dry-run")).stdout, /synthetic_files: 0/);
});

test("simulate writes what DESIGN promises, and one JSON document", async () => {
  const out = join(folder, "simulated");
  const { code, stdout, stderr } = await decnet(
    "simulate",
    "--days",
    "0.2",
    "--deckies",
    "2",
    "--seed",
    "s",
    "--start",
    "2026-11-18T09:00:00Z",
    "--out",
    out,
    "--json",
  );
  assert.equal(code, 0, stderr);
  const report = JSON.parse(stdout) as { deckies: number; files: number };
  assert.equal(report.deckies, 2);
  const manifest = readFileSync(join(out, "manifest.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.equal(manifest.length, report.files);
  for (const key of [
    "decky",
    "path",
    "contentClass",
    "persona",
    "account",
    "mode",
    "uid",
    "gid",
    "mtime",
    "size",
    "sha256",
    "edits",
    "createdAt",
  ])
    assert.ok(key in (manifest[0] ?? {}), key);
  assert.match(String(manifest[0]?.mode), /^0[0-7]{3}$/);
  assert.ok(
    existsSync(join(out, "decnet.sqlite")) &&
      existsSync(join(out, "actions.jsonl")) &&
      !existsSync(join(out, ".work")),
  );
});

test.run();
