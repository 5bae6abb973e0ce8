import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { pastWorkDay } from "../src/diurnal/past-work-day.ts";
import { type Weekday, WORK_DAYS, weekdayOf } from "../src/diurnal/schedule.ts";
import { Random } from "../src/random.ts";
import { DAY } from "../src/time.ts";
import { toLocal } from "../src/zone.ts";

const BEFORE = Date.UTC(2026, 10, 19, 23, 30);

test("it is one of the days somebody works, by the clock of their zone, and neither yesterday nor too long ago", () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const zones = fc.constantFrom("UTC", "Pacific/Auckland", "America/Los_Angeles");
  fc.assert(
    fc.property(days, zones, fc.integer({ min: 8, max: 300 }), fc.string(), (numbers, zone, oldest, seed) => {
      const at = pastWorkDay({ days: numbers as Weekday[], zone }, BEFORE, oldest, Random.from(seed));
      assert.ok(numbers.includes(weekdayOf(toLocal(zone, at))));
      const ago = (BEFORE - at) / DAY;
      assert.ok(Number.isInteger(ago) && ago >= 2 && ago <= oldest, `${ago} days`);
    }),
  );
});

test("every working day of the stretch comes up", () => {
  const random = Random.from("all");
  const drawn = Array.from({ length: 500 }, () =>
    pastWorkDay({ days: WORK_DAYS, zone: "UTC" }, BEFORE, 15, random),
  );
  assert.equal(new Set(drawn).size, 10);
});

test("a stretch that may hold no working day is refused", () => {
  const schedule = { days: WORK_DAYS, zone: "UTC" };
  assert.throws(() => pastWorkDay(schedule, BEFORE, 7, Random.from("")), RangeError);
  assert.throws(() => pastWorkDay({ ...schedule, days: [] }, BEFORE, 90, Random.from("")), RangeError);
});

test.run();
