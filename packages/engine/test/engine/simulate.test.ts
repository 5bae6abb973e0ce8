import assert from "node:assert/strict";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DAY, isAtWork, parsePersona, scheduleOf } from "@decnet/sdk";
import { test } from "uvu";
import { loadConfig } from "../../src/config/load-config.ts";
import { sha256 } from "../../src/sha256.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

const quickstart = fileURLToPath(new URL("../../../../examples/quickstart/", import.meta.url));
const house = (name: string) => `@decnet/plugin-${name}`;
const ALL = [
  "note",
  "todo",
  "draft",
  "script",
  "log-cron",
  "log-daemon",
  "cache-tmp",
  "canary-docx",
  "canary-pdf",
  "canary-mysql-dump",
].map(house);
const DICE = "./../../packages/engine/test/fixtures/dice-plugin.ts";
const START = Date.UTC(2026, 10, 2);

interface Line {
  readonly decky: string;
  readonly path: string;
  readonly contentClass: string;
  readonly persona: string | null;
  readonly account: string;
  readonly mode: string;
  readonly mtime: string;
  readonly createdAt: string;
  readonly size: number;
  readonly sha256: string;
  readonly edits: number;
}

const run = async (plugins: readonly string[], days = 4, deckies = 4) => {
  const out = join(temporaryFolder("simulate"), "out");
  const config = await loadConfig({
    cwd: quickstart,
    env: {},
    fallback: {},
    overrides: {
      interval: 300,
      plugins: Object.fromEntries(plugins.map((name) => [name, true])),
    },
  });
  const problems: string[] = [];
  const report = await simulate({
    config,
    days,
    deckies,
    start: START,
    seed: "1",
    out,
    pluginFolders: [quickstart],
    onProblem: ({ code, message }) => problems.push(`${code} ${message}`),
  });
  const text = readFileSync(join(out, "manifest.jsonl"), "utf8");
  const manifest = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  return { out, report, problems, text, manifest, actions: readFileSync(join(out, "actions.jsonl"), "utf8") };
};

const whole = run(ALL);

test("the same seed gives byte-identical manifests and actions", async () => {
  const [first, second] = [await whole, await run(ALL)];
  assert.equal(first.text, second.text);
  assert.equal(first.actions, second.actions);
  assert.ok(first.manifest.length > 50);
});

test("nothing failed and nothing was complained of", async () => {
  const { report, problems } = await whole;
  assert.deepEqual(problems, []);
  assert.equal(report.failures, 0);
});

test("other plugins or none: what a class draws from its own stream stays the same", async () => {
  const key = ({ decky, path, edits }: Line) => `${decky} ${path} ${edits}`;
  const diceOf = ({ manifest }: { manifest: readonly Line[] }) =>
    manifest.filter(({ contentClass }) => contentClass === "acme.dice");
  const alone = new Map(diceOf(await run([DICE])).map((line) => [key(line), line.sha256]));
  const shared = diceOf(await run([DICE, house("note"), house("canary-pdf")])).filter((line) =>
    alone.has(key(line)),
  );
  assert.ok(shared.length >= 15, `only ${shared.length} files to compare`);
  for (const line of shared) assert.equal(line.sha256, alone.get(key(line)), line.path);
});

test("the manifest says what is on disk", async () => {
  const { out, manifest } = await whole;
  for (const { decky, path, sha256: hash, size, mode, mtime } of manifest) {
    const file = join(out, "deckies", decky, path);
    const stat = lstatSync(file, { bigint: true });
    assert.equal(sha256(readFileSync(file)), hash, path);
    assert.equal(Number(stat.size), size);
    assert.equal((Number(stat.mode) & 0o7777).toString(8).padStart(4, "0"), mode);
    assert.equal(stat.mtimeNs % 1_000_000_000n, BigInt(mtime.slice(20, 29)));
  }
});

test("nothing is from the future, and people save in their hours", async () => {
  const { manifest } = await whole;
  const pool = (JSON.parse(readFileSync(join(quickstart, "personas.json"), "utf8")) as unknown[]).map(
    parsePersona,
  );
  const people = new Map(
    pool.flatMap((result) => ("persona" in result ? [[result.persona.email, result.persona] as const] : [])),
  );
  for (const { persona, mtime, path } of manifest) {
    const at = Date.parse(`${mtime.slice(0, 23)}Z`);
    assert.ok(at <= START + 4 * DAY, `${path} is from the future`);
    assert.ok(at >= START - 14 * DAY, `${path} is too old`);
    if (persona === null) continue;
    const author = people.get(persona);
    assert.ok(author && isAtWork(scheduleOf(author, "Etc/UTC"), at), `${path} was saved off hours`);
  }
});

test("every class is there", async () => {
  const { manifest } = await whole;
  const classes = new Set(manifest.map(({ contentClass }) => contentClass));
  for (const id of ["note", "todo", "log_cron"]) assert.ok(classes.has(id), id);
});

test("a folder that holds something is left alone", async () => {
  const { out } = await whole;
  const config = await loadConfig({ cwd: quickstart, env: {}, fallback: {} });
  await assert.rejects(
    simulate({
      config,
      days: 1,
      start: START,
      seed: "1",
      out,
      pluginFolders: [quickstart],
      onProblem: () => {},
    }),
    { code: "DN_SIMULATE_OUT" },
  );
});

test.run();
