import assert from "node:assert/strict";
import { DAY, HOUR, Random, toLocal, toMs, weekdayOf } from "@decnet/sdk";
import { HOST } from "@decnet/sdk/testing";
import * as fc from "fast-check";
import { test } from "uvu";
import { emptiedAt, logStart, runsBetween, turnsOver } from "../../src/composing/rotate.ts";

const WEEKLY = { keep: 4, every: "week", compressFrom: 2 } as const;
const DAILY = { keep: 7, every: "day", compressFrom: 2 } as const;
const MONTHLY = { keep: 12, every: "month", compressFrom: 2 } as const;
const START = Date.UTC(2026, 0, 1);
const STORY = Random.from("host");
const stories = ["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => Random.from(name));

test("a weekly log is due once a week, in the first hour of a Sunday by the host's clock", () => {
  for (const zone of ["Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]) {
    const runs = runsBetween(WEEKLY, { zone }, STORY, START, START + 364 * DAY);
    assert.equal(runs.length, 52);
    for (const { at } of runs) {
      const local = toLocal(zone, at);
      assert.equal(weekdayOf(local), 7);
      assert.ok(local % DAY < HOUR);
    }
  }
});

test("a monthly log is due in the first night of each month", () => {
  const runs = runsBetween(MONTHLY, HOST, STORY, START + DAY, START + 366 * DAY);
  assert.deepEqual(
    runs.map(({ at }) => new Date(toLocal(HOST.zone, at)).getUTCDate()),
    Array.from({ length: 12 }, () => 1),
  );
});

test("where size matters every night counts, and where only size matters none is due", () => {
  const nights = (rules: object) =>
    runsBetween({ ...WEEKLY, ...rules }, HOST, STORY, START + HOUR, START + 14 * DAY);
  assert.deepEqual(
    nights({ maxSize: 1 }).filter(({ due }) => due),
    nights({}),
  );
  assert.equal(nights({ maxSize: 1 }).length, 13);
  assert.equal(nights({ size: 1 }).length, 13);
  assert.ok(nights({ size: 1 }).every(({ due }) => !due));
});

test("what a run turns over", () => {
  const due = { at: START, due: true };
  const early = { at: START, due: false };
  assert.deepEqual(
    [turnsOver(WEEKLY, due, 1), turnsOver(WEEKLY, early, 1e9), turnsOver(WEEKLY, due, 0)],
    [true, false, false],
  );
  const maximum = { ...WEEKLY, maxSize: 100 };
  assert.deepEqual(
    [turnsOver(maximum, early, 100), turnsOver(maximum, early, 101), turnsOver(maximum, due, 1)],
    [false, true, true],
  );
  const sized = { ...WEEKLY, size: 100 };
  assert.deepEqual([turnsOver(sized, early, 99), turnsOver(sized, early, 100)], [false, true]);
});

test("looking in many small steps finds the same runs as looking once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 * HOUR }), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(DAILY, WEEKLY, MONTHLY),
      (steps, rules) => {
        let at = START;
        const found: unknown[] = [];
        for (const step of steps) {
          found.push(...runsBetween(rules, HOST, STORY, at, at + step));
          at += step;
        }
        assert.deepEqual(found, runsBetween(rules, HOST, STORY, START, at));
      },
    ),
  );
});

test("hosts rotate at moments of their own, each at the same one every night", () => {
  const offsets = stories.map((story) => {
    const runs = runsBetween(DAILY, { zone: "UTC" }, story, START, START + 50 * DAY);
    assert.equal(new Set(runs.map(({ at }) => at % DAY)).size, 1);
    return (runs[0]?.at ?? 0) % DAY;
  });
  assert.equal(new Set(offsets).size, stories.length);
});

test("a log that a rotation left empty is not rotated for it again", () => {
  for (const story of stories) {
    const [run] = runsBetween(WEEKLY, HOST, story, START, START + 8 * DAY);
    assert.ok(run);
    const left = emptiedAt(story, run.at);
    assert.notEqual(left % 1_000_000n, 0n);
    assert.deepEqual(runsBetween(WEEKLY, HOST, story, toMs(left), run.at + DAY), []);
  }
});

test("a log begins at its last rotation, unless the host is younger", () => {
  const now = START + 200 * DAY + 5 * HOUR;
  for (const rules of [DAILY, WEEKLY, MONTHLY]) {
    const old = logStart(rules, { ...HOST, installedAt: START }, STORY, now);
    assert.equal(old, runsBetween(rules, HOST, STORY, START, now).at(-1)?.at);
    assert.equal(logStart(rules, { ...HOST, installedAt: now - HOUR }, STORY, now), now - HOUR);
  }
});

test.run();
