import assert from "node:assert/strict";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { DAY, parseSyslogStamp } from "@decnet/sdk";
import { test } from "uvu";
import { loadConfig } from "../../src/config/load-config.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

const START = Date.UTC(2026, 9, 1);
const DAYS = 36;
const quickstart = fileURLToPath(new URL("../../../../examples/quickstart/", import.meta.url));

/** The generations of a host's log, oldest first. */
const generationsOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith("cron.log"))
    .sort((a, b) => Number(b.split(".")[2] ?? 0) - Number(a.split(".")[2] ?? 0))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
      const lines = text.trimEnd().split("\n");
      const stamps = lines.map((line) => parseSyslogStamp(line, "UTC", START + DAYS * DAY) ?? Number.NaN);
      return { name, bytes, stamps, stat: lstatSync(join(folder, name), { bigint: true }) };
    });

test("over five weeks a log rotates weekly, without a gap or an overlap, in real gzip", async () => {
  const out = join(temporaryFolder("rotation"), "out");
  const overrides = { interval: 600, plugins: { "@decnet/plugin-log-cron": true } };
  const config = await loadConfig({ cwd: quickstart, env: {}, fallback: {}, overrides });
  const report = await simulate({
    config,
    days: DAYS,
    deckies: 3,
    start: START,
    seed: "7",
    out,
    pluginFolders: [quickstart],
    onProblem: ({ message }) => assert.fail(message),
  });
  assert.equal(report.failures, 0);
  for (const decky of readdirSync(join(out, "deckies"))) {
    const generations = generationsOf(join(out, "deckies", decky, "var/log"));
    assert.deepEqual(
      generations.map(({ name }) => name),
      ["cron.log.4.gz", "cron.log.3.gz", "cron.log.2.gz", "cron.log.1", "cron.log"],
    );
    const all = generations.flatMap(({ stamps }) => stamps);
    assert.deepEqual(
      all,
      [...all].sort((a, b) => a - b),
    );
    // The hourly job of Debian's crontab: two lines more than an hour and a moment apart would be a gap.
    for (const [at, stamp] of all.slice(1).entries())
      assert.ok(
        stamp - (all[at] as number) <= 3_601_000,
        `${decky}: gap after ${new Date(all[at] as number)}`,
      );
    for (const { name, bytes, stamps, stat } of generations) {
      assert.equal(Number(stat.mode) & 0o777, 0o640);
      const last = stamps.at(-1) as number;
      assert.ok(
        Math.abs(Number(stat.mtimeNs / 1_000_000n) - last) < 2_000,
        `${name}: mtime is not the last line's`,
      );
      assert.notEqual(stat.mtimeNs % 1_000_000n, 0n);
      if (name.endsWith(".gz")) assert.equal(bytes.readUInt32LE(4), Number(stat.mtimeNs / 1_000_000_000n));
    }
  }
});

test.run();
