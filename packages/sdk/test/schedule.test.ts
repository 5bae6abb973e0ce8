import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { isAtWork, type Schedule, type Weekday, WORK_DAYS, weekdayOf } from "../src/diurnal/schedule.ts";
import { inWindow, parseWindow } from "../src/diurnal/window.ts";
import { DAY, MINUTE } from "../src/time.ts";

const at = (iso: string) => Date.parse(iso);
const office: Schedule = { window: "09:00-18:00", days: WORK_DAYS, zone: "UTC" };
const night: Schedule = { window: "22:00-06:00", days: WORK_DAYS, zone: "UTC" };

test("weekdays are those of ISO 8601, before 1970 too", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) =>
      assert.equal(weekdayOf(date.getTime()), date.getUTCDay() || 7),
    ),
  );
});

// 2026-11-16 is a Monday.
test("an office shift runs from its start to just before its end, Monday to Friday", () => {
  const moments = {
    "2026-11-16T08:59:59.999Z": false,
    "2026-11-16T09:00:00.000Z": true,
    "2026-11-20T17:59:59.999Z": true,
    "2026-11-20T18:00:00.000Z": false,
    "2026-11-21T12:00:00.000Z": false,
    "2026-11-22T12:00:00.000Z": false,
  };
  for (const [iso, expected] of Object.entries(moments))
    assert.equal(isAtWork(office, at(iso)), expected, iso);
});

test("a shift past midnight belongs to the day it began", () => {
  const moments = {
    "2026-11-16T03:00:00Z": false,
    "2026-11-16T22:00:00Z": true,
    "2026-11-17T05:59:59Z": true,
    "2026-11-17T06:00:00Z": false,
    "2026-11-20T23:00:00Z": true,
    "2026-11-21T03:00:00Z": true,
    "2026-11-21T22:30:00Z": false,
    "2026-11-22T03:00:00Z": false,
  };
  for (const [iso, expected] of Object.entries(moments))
    assert.equal(isAtWork(night, at(iso)), expected, iso);
});

test("somebody is at work when the shift that began last is open and began on one of their days", () => {
  const clock = fc.nat(1439);
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  fc.assert(
    fc.property(clock, clock, days, fc.nat(30 * 1440), (start, end, chosen, minutes) => {
      const window = [start, end]
        .map((minute) =>
          [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":"),
        )
        .join("-");
      const now = at("2026-11-01T00:00:00Z") + minutes * MINUTE;
      const minute = minutes % 1440;
      const began = minute >= parseWindow(window).start ? now : now - DAY;
      assert.equal(
        isAtWork({ window, days: chosen as Weekday[], zone: "UTC" }, now),
        inWindow(window, minute) && chosen.includes(new Date(began).getUTCDay() || 7),
      );
    }),
    { numRuns: 2000 },
  );
});

// Nine in the morning of the Friday before and the Monday after the clocks change.
for (const [zone, friday, monday] of [
  ["Europe/Lisbon", "2026-03-27T09:00:00Z", "2026-03-30T08:00:00Z"],
  ["Europe/Lisbon", "2026-10-23T08:00:00Z", "2026-10-26T09:00:00Z"],
  ["America/New_York", "2026-03-06T14:00:00Z", "2026-03-09T13:00:00Z"],
  ["America/New_York", "2026-10-30T13:00:00Z", "2026-11-02T14:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-02T22:00:00Z", "2026-04-05T22:30:00Z"],
  ["Australia/Lord_Howe", "2026-10-01T22:30:00Z", "2026-10-04T22:00:00Z"],
  ["Asia/Kolkata", "2026-03-27T03:30:00Z", "2026-03-30T03:30:00Z"],
] as const) {
  test(`a shift starts by the wall clock: ${zone} around ${friday.slice(0, 10)}`, () => {
    for (const start of [at(friday), at(monday)]) {
      assert.equal(isAtWork({ ...office, zone }, start - 1), false);
      assert.equal(isAtWork({ ...office, zone }, start), true);
      assert.equal(isAtWork({ ...office, zone }, start + 9 * 60 * MINUTE - 1), true);
      assert.equal(isAtWork({ ...office, zone }, start + 9 * 60 * MINUTE), false);
    }
  });
}

test.run();
