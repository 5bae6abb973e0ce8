import assert from "node:assert/strict";
import { DAY, HOUR, type RotateRules, toNs } from "@decnet/sdk";
import * as fc from "fast-check";
import { test } from "uvu";
import { LOG, LogHost, lineAt } from "./log-host.ts";

const START = Date.UTC(2026, 0, 1, 12);
const KIBIBYTE = 1024;

/** A line of this many bytes at each of these moments after the start. */
const linesAt = (moments: readonly number[], bytes = 40) =>
  moments.map((after) => ({ at: START + after, text: lineAt(START + after, "x".repeat(bytes - 15)) }));

const every = (period: number, days: number, bytes?: number) =>
  linesAt(
    Array.from({ length: Math.floor((days * DAY) / period) }, (_, at) => (at + 1) * period),
    bytes,
  );

const WEEKLY: RotateRules = { keep: 4, every: "week", compressFrom: 2 };

const randomRules: fc.Arbitrary<RotateRules> = fc
  .record({
    keep: fc.integer({ min: 0, max: 6 }),
    every: fc.constantFrom("day" as const, "week" as const, "month" as const),
    compressFrom: fc.constantFrom(1, 2, Number.POSITIVE_INFINITY),
    limit: fc.constantFrom("size" as const, "maxSize" as const, "none" as const),
    bytes: fc.integer({ min: 1, max: 4000 }),
  })
  .map(({ limit, bytes, ...rules }) => ({ ...rules, ...(limit !== "none" && { [limit]: bytes }) }));

// Whole milliseconds, some hours apart and sometimes weeks, so that some periods have no line.
const randomMoments = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 9 * HOUR }), fc.integer({ min: 1, max: 20 * DAY })), {
    maxLength: 120,
  })
  .map((gaps) => {
    let at = 0;
    return gaps.map((gap) => {
      at += gap;
      return at;
    });
  });
const randomSteps = fc.array(fc.integer({ min: 1, max: 12 * DAY }), { minLength: 1, maxLength: 40 });

const written = async (moments: readonly number[], rules: RotateRules, steps: readonly number[]) => {
  const host = new LogHost(linesAt(moments), rules, START);
  let now = START;
  for (const step of steps) {
    now += step;
    await host.writeTo(now);
  }
  const all = linesAt(moments.filter((at) => START + at <= now)).map(({ text }) => text);
  return { host, all: all.join("") };
};

test("under any rules, of any lines, in any steps: what is kept is the end of the whole log", async () => {
  await fc.assert(
    fc.asyncProperty(randomMoments, randomRules, randomSteps, async (moments, rules, steps) => {
      const { host, all } = await written(moments, rules, steps);
      const texts = host.paths.map((path) => host.textOf(path));
      assert.ok(all.endsWith(texts.join("")));
      if (texts.length <= rules.keep) assert.equal(texts.join(""), all);
      assert.ok(texts.length <= rules.keep + 1);
      const old = texts.slice(0, -1);
      assert.ok(old.every((text) => text !== ""));
      for (const [at, path] of host.paths.entries()) {
        const number = texts.length - 1 - at;
        const name = number === 0 ? LOG : `${LOG}.${number}${number >= rules.compressFrom ? ".gz" : ""}`;
        assert.equal(path, name);
        const last = texts[at]?.trimEnd().split("\n").at(-1)?.split(" ")[0];
        if (last) assert.equal(host.files.get(path)?.mtime, toNs(Number(last)), path);
      }
      assert.deepEqual(host.reported, []);
    }),
    { numRuns: 200 },
  );
});

test("many steps leave what one leaves, down to the bytes", async () => {
  await fc.assert(
    fc.asyncProperty(randomMoments, randomRules, randomSteps, async (moments, rules, steps) => {
      const { host } = await written(moments, rules, steps);
      const once = await written(moments, rules, [steps.reduce((sum, step) => sum + step, 0)]);
      const shown = (files: typeof host.files) =>
        [...files.values()]
          .map(({ path, bytes, mtime }) => `${path} ${mtime} ${Buffer.from(bytes).toString("hex")}`)
          .sort();
      assert.deepEqual(shown(host.files), shown(once.host.files));
    }),
    { numRuns: 100 },
  );
});

test("a log of 20 KB a day stays within its files for 400 days", async () => {
  const lines = every(HOUR, 400, 853);
  for (const rules of [
    { keep: 7, every: "day", compressFrom: 2 },
    { keep: 4, every: "week", compressFrom: 2 },
    { keep: 3, every: "month", compressFrom: 1, maxSize: 200 * KIBIBYTE },
    { keep: 2, every: "week", compressFrom: 1, size: 500 * KIBIBYTE },
  ] satisfies RotateRules[]) {
    const host = new LogHost(lines, rules, START);
    for (let day = 5; day <= 400; day += 5) {
      await host.writeTo(START + day * DAY);
      assert.ok(host.files.size <= rules.keep + 1);
    }
    assert.equal(host.files.size, rules.keep + 1);
    const kept = host.paths.map((path) => host.textOf(path)).join("");
    assert.ok(
      lines
        .map(({ text }) => text)
        .join("")
        .endsWith(kept),
    );
    const most = 20 * KIBIBYTE + (rules.maxSize ?? rules.size ?? 31 * 20 * KIBIBYTE);
    for (const path of host.paths) assert.ok(host.textOf(path).length <= most, path);
  }
});

test("no generation outgrows what a file may hold, whatever the rules, and no line is lost over it", async () => {
  const lines = every(HOUR, 120, 100);
  for (const steps of [1, 120]) {
    const host = new LogHost(lines, { keep: 90, every: "month", compressFrom: 2 }, START, 20_000);
    for (let step = 1; step <= steps; step++) await host.writeTo(START + (step * 120 * DAY) / steps);
    for (const path of host.paths) assert.ok(host.textOf(path).length <= 20_000, path);
    assert.ok(host.paths.length > 10);
    // Not `assert.equal`: to show how two long texts differ takes minutes.
    const kept = host.paths.map((path) => host.textOf(path)).join("");
    assert.ok(kept === lines.map(({ text }) => text).join(""));
  }
});

test("a day too large for a file fills it up and is cut at a line, and the log goes on the next night", async () => {
  const lines = [...every(DAY / 1000, 1, 100), ...linesAt([2 * DAY, 3 * DAY])];
  const host = new LogHost(lines, { keep: 9, every: "day", compressFrom: 9 }, START, 20_050);
  for (let hour = 1; hour <= 96; hour++) await host.writeTo(START + hour * HOUR);
  assert.deepEqual(
    host.paths.map((path) => host.textOf(path).length),
    [20_000, 20_000, 40, 40, 0],
  );
});

const WEEKS = (count: number) => START + count * 7 * DAY;
const fiveWeeks = async () => {
  const host = new LogHost(every(HOUR, 120), WEEKLY, START);
  await host.writeTo(WEEKS(5));
  return host;
};

test("an old log somebody removed is not put back: the newer ones close the gap, and it is told once", async () => {
  const host = await fiveWeeks();
  const [oldest, third] = [host.textOf(`${LOG}.4.gz`), host.textOf(`${LOG}.3.gz`)];
  const first = host.textOf(`${LOG}.1`);
  host.files.delete(`${LOG}.2.gz`);
  await host.writeTo(WEEKS(6));
  assert.equal(host.textOf(`${LOG}.2.gz`), first);
  assert.deepEqual([host.textOf(`${LOG}.4.gz`), host.textOf(`${LOG}.3.gz`)], [oldest, third]);
  await host.writeTo(WEEKS(7));
  assert.equal(host.textOf(`${LOG}.3.gz`), first);
  assert.deepEqual(
    host.reported.map(({ file, found }) => [file.path, found]),
    [[`${LOG}.2.gz`, undefined]],
  );
});

test("two gaps are closed by two rotations in one go, and nothing behind them is lost", async () => {
  const host = await fiveWeeks();
  const [first, third] = [host.textOf(`${LOG}.1`), host.textOf(`${LOG}.3.gz`)];
  host.files.delete(`${LOG}.2.gz`);
  host.files.delete(`${LOG}.4.gz`);
  await host.writeTo(WEEKS(7));
  assert.deepEqual([host.textOf(`${LOG}.3.gz`), host.textOf(`${LOG}.4.gz`)], [first, third]);
});

test("an old log somebody changed stays, and so does all behind it; the rest goes on", async () => {
  const host = await fiveWeeks();
  const behind = host.textOf(`${LOG}.4.gz`);
  host.intrude(`${LOG}.3.gz`, "theirs");
  for (const week of [6, 7, 8]) await host.writeTo(WEEKS(week));
  assert.equal(Buffer.from(host.files.get(`${LOG}.3.gz`)?.bytes ?? []).toString(), "theirs");
  assert.equal(host.textOf(`${LOG}.4.gz`), behind);
  assert.ok(host.reported.every(({ file, found }) => file.path === `${LOG}.3.gz` && found?.length === 6));
  const newest = [`${LOG}.2.gz`, `${LOG}.1`, LOG].map((path) => host.textOf(path)).join("");
  assert.ok(
    every(HOUR, 56)
      .map(({ text }) => text)
      .join("")
      .endsWith(newest),
  );
});

test("where the newest old log is somebody else's, known or not, the log goes on unrotated", async () => {
  const changed = await fiveWeeks();
  changed.intrude(`${LOG}.1`, "theirs");
  const fresh = new LogHost(every(HOUR, 120), WEEKLY, START);
  fresh.intrude(`${LOG}.1.gz`, "theirs");
  for (const host of [changed, fresh]) {
    for (const week of [6, 7, 8]) await host.writeTo(WEEKS(week));
    const theirs = host.paths.filter((path) => path.startsWith(`${LOG}.1`));
    assert.deepEqual(
      theirs.map((path) => Buffer.from(host.files.get(path)?.bytes ?? []).toString()),
      ["theirs"],
    );
    assert.ok(
      every(HOUR, 56)
        .map(({ text }) => text)
        .join("")
        .endsWith(host.textOf(LOG)),
    );
    assert.ok(host.textOf(LOG).length > 14 * 24 * 40);
  }
  assert.ok(changed.reported.length > 0);
  assert.deepEqual(fresh.reported, []);
});

test("old logs keep their names when the rules change, and none is there twice", async () => {
  const host = await fiveWeeks();
  const plain = new LogHost(every(HOUR, 120), { ...WEEKLY, compressFrom: Number.POSITIVE_INFINITY }, START);
  for (const [path, file] of host.files) plain.files.set(path, file);
  for (const [path, file] of host.known) plain.known.set(path, file);
  for (const week of [6, 7]) await plain.writeTo(WEEKS(week));
  assert.deepEqual(plain.paths, host.paths);
  const kept = plain.paths.map((path) => plain.textOf(path)).join("");
  assert.ok(
    every(HOUR, 49)
      .map(({ text }) => text)
      .join("")
      .endsWith(kept),
  );
});

test.run();
