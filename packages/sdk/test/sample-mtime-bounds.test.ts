import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { sampleMtime } from "../src/diurnal/sample-mtime.ts";
import { isAtWork, type Schedule, WORK_DAYS } from "../src/diurnal/schedule.ts";
import { Random } from "../src/random.ts";
import { DAY, HOUR, MINUTE, toMs, toNs } from "../src/time.ts";

const office: Schedule = { window: "09:00-18:00", days: WORK_DAYS, zone: "UTC" };
const THURSDAY_AT_THREE = Date.UTC(2026, 10, 19, 15);
const SUNDAY_NOON = Date.UTC(2026, 10, 22, 12);
const FRIDAY_EVENING = Date.UTC(2026, 10, 20, 18);
const seeds = fc.nat().map((seed) => Random.from(seed));

test("after is obeyed to the nanosecond, and so is now", () => {
  const from = toNs(THURSDAY_AT_THREE - 14 * DAY);
  const span = toNs(THURSDAY_AT_THREE + HOUR) - from;
  fc.assert(
    fc.property(seeds, fc.bigInt({ min: 0n, max: span }), (random, offset) => {
      const after = from + offset;
      const at = sampleMtime(office, THURSDAY_AT_THREE, random, { after });
      assert.ok(at === undefined || (at > after && at < toNs(THURSDAY_AT_THREE)));
      assert.ok(at === undefined || isAtWork(office, toMs(at)));
    }),
    { numRuns: 2000 },
  );
});

test("a file saved within the last half hour can be saved again", () => {
  const after = toNs(THURSDAY_AT_THREE - 10 * MINUTE) + 17n;
  fc.assert(
    fc.property(seeds, (random) => {
      const at = sampleMtime(office, THURSDAY_AT_THREE, random, { after }) as bigint;
      assert.ok(at > after && at < toNs(THURSDAY_AT_THREE));
    }),
  );
});

test("a file saved before that keeps the half hour", () => {
  const after = toNs(THURSDAY_AT_THREE - 40 * MINUTE);
  fc.assert(
    fc.property(seeds, (random) => {
      const at = sampleMtime(office, THURSDAY_AT_THREE, random, { after }) as bigint;
      assert.ok(at > after && at < toNs(THURSDAY_AT_THREE - 30 * MINUTE));
    }),
  );
});

test("other bounds are kept", () => {
  fc.assert(
    fc.property(seeds, (random) => {
      const at = sampleMtime(office, THURSDAY_AT_THREE, random, { minHours: 20, maxDays: 2 }) as bigint;
      assert.ok(at < toNs(THURSDAY_AT_THREE - 20 * HOUR) && at >= toNs(THURSDAY_AT_THREE - 2 * DAY));
    }),
  );
});

test("a window of a single minute is hit", () => {
  const at = sampleMtime({ ...office, window: "11:59-12:00" }, SUNDAY_NOON, Random.from(1), { maxDays: 3 });
  assert.equal(new Date(toMs(at as bigint)).toISOString().slice(0, 16), "2026-11-20T11:59");
});

test("a single millisecond that is left is hit", () => {
  const after = toNs(FRIDAY_EVENING - 2) + 999_999n;
  fc.assert(
    fc.property(seeds, (random) => {
      const at = sampleMtime(office, SUNDAY_NOON, random, { after });
      assert.equal(toMs(at as bigint), FRIDAY_EVENING - 1);
    }),
  );
});

test("a shift that began before the bounds, and the day before, counts from there on", () => {
  const night: Schedule = { ...office, window: "22:00-06:00", days: [4] };
  const fridayMorning = Date.UTC(2026, 10, 20, 7);
  const at = sampleMtime(night, fridayMorning, Random.from(1), { maxDays: 5 / 24 }) as bigint;
  assert.ok(at >= toNs(fridayMorning - 5 * HOUR) && at < toNs(fridayMorning - HOUR));
});

for (const [why, now, bounds] of [
  ["the shift is over since the last save", SUNDAY_NOON, { after: toNs(FRIDAY_EVENING) }],
  ["nobody worked in the days allowed", SUNDAY_NOON, { maxDays: 1 }],
  ["the bounds cross", THURSDAY_AT_THREE, { minHours: 48, maxDays: 1 }],
  ["the last save is now", THURSDAY_AT_THREE, { after: toNs(THURSDAY_AT_THREE) }],
  ["the last save is in the future", THURSDAY_AT_THREE, { after: toNs(THURSDAY_AT_THREE + DAY) }],
] as const) {
  test(`there is no moment when ${why}`, () => {
    assert.equal(sampleMtime(office, now, Random.from(1), bounds), undefined);
  });
}

test("there is no moment for somebody who never works", () => {
  assert.equal(sampleMtime({ ...office, days: [] }, THURSDAY_AT_THREE, Random.from(1)), undefined);
});

test.run();
