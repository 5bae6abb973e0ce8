import assert from "node:assert/strict";
import { test } from "uvu";
import { sampleMtime } from "../src/diurnal/sample-mtime.ts";
import { isAtWork, type Schedule, type Weekday, WORK_DAYS } from "../src/diurnal/schedule.ts";
import { Random } from "../src/random.ts";
import { DAY, type EpochMs, type EpochNs, HOUR, isoNs, toMs, toNs } from "../src/time.ts";

const WINDOWS = [
  "09:00-18:00",
  "08:30-17:30",
  "22:00-06:00",
  "07:15-07:45",
  "13:00-12:00",
  "00:00-24:00",
  "typo",
];
const ZONES = ["UTC", "Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"];
const DAYS: (readonly Weekday[])[] = [WORK_DAYS, [1, 2, 3, 4, 5, 6, 7], [6, 7], [3]];
const office: Schedule = { window: "09:00-18:00", days: WORK_DAYS, zone: "UTC" };
const YEAR = Date.UTC(2026, 0, 1);

interface Sample {
  readonly schedule: Schedule;
  readonly now: EpochMs;
  readonly at: EpochNs;
}

const draw = (schedule: Schedule, now: EpochMs, random: Random): Sample => {
  const at = sampleMtime(schedule, now, random);
  assert.ok(at !== undefined, `nothing for ${schedule.window} at ${new Date(now).toISOString()}`);
  return { schedule, now, at };
};

const SAMPLES = Array.from({ length: 10_000 }, (_, seed) => {
  const random = Random.from(`mtime ${seed}`);
  const schedule = { window: random.pick(WINDOWS), days: random.pick(DAYS), zone: random.pick(ZONES) };
  return draw(schedule, YEAR + random.int(0, 365 * DAY), random);
});

const none = (wrong: (sample: Sample) => boolean) => {
  const found = SAMPLES.filter(wrong).map(({ schedule, now, at }) => ({ ...schedule, now, at: isoNs(at) }));
  assert.deepEqual(found.slice(0, 3), [], `${found.length} of ${SAMPLES.length}`);
};

test("of 10,000, none lies outside the window or on a free day", () => {
  none(({ schedule, at }) => !isAtWork(schedule, toMs(at)));
});

test("none lies in the future or within the last half hour", () => {
  none(({ now, at }) => at >= toNs(now - HOUR / 2));
});

test("none lies more than 14 days back", () => {
  none(({ now, at }) => at < toNs(now - 14 * DAY));
});

test("none is a whole millisecond, and the nanoseconds have no rhythm", () => {
  none(({ at }) => at % 1_000_000n === 0n);
  const endings = new Set(SAMPLES.map(({ at }) => at % 1000n));
  assert.ok(endings.size > 950, `${endings.size} endings`);
});

test("the same seed gives the same moment", () => {
  const once = () => sampleMtime(office, YEAR + 40 * DAY, Random.from("same"));
  assert.equal(once(), once());
});

const ages = Array.from({ length: 5000 }, (_, seed) => {
  const random = Random.from(`age ${seed}`);
  // Monday, 2026-11-16, nine o'clock.
  const now = Date.UTC(2026, 10, 16, 9) + random.int(0, 4) * DAY + random.int(0, 9 * HOUR);
  return (now - toMs(draw(office, now, random).at)) / DAY;
}).sort((a, b) => a - b);

test("in office hours the median age lies between one and four days", () => {
  const median = ages[2500] as number;
  assert.ok(median > 1 && median < 4, `${median} days`);
});

test("recent days weigh more than old ones", () => {
  const last3 = ages.filter((age) => age < 3).length;
  const from11 = ages.filter((age) => age >= 11).length;
  assert.ok(from11 > 0, "old ones do occur");
  assert.ok(last3 > 15 * from11, `${last3} against ${from11}`);
});

test("the weight halves every two days", () => {
  const always: Schedule = { window: "00:00-24:00", days: [1, 2, 3, 4, 5, 6, 7], zone: "UTC" };
  const back = Array.from({ length: 5000 }, (_, seed) => {
    const { now, at } = draw(always, YEAR, Random.from(`half ${seed}`));
    return (now - toMs(at)) / DAY;
  });
  for (const days of [2, 4, 6]) {
    const share = back.filter((age) => age < days).length / back.length;
    const expected = (1 - 2 ** (-days / 2)) / (1 - 2 ** -7);
    assert.ok(Math.abs(share - expected) < 0.025, `${share} of the last ${days} days, not ${expected}`);
  }
});

test.run();
