import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { inWindow, parseWindow } from "../src/diurnal/window.ts";

const MINUTES = Array.from({ length: 1440 }, (_, minute) => minute);
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const open = (window: string) => MINUTES.filter((minute) => inWindow(window, minute));

/** Walks the clock from the start until it shows the end: a day of it when they are equal. */
const walked = (start: number, end: number): number[] => {
  const minutes: number[] = [];
  let minute = start;
  do {
    minutes.push(minute);
    minute = (minute + 1) % 1440;
  } while (minute !== end % 1440);
  return minutes.toSorted((a, b) => a - b);
};

test("every window is open in exactly the minutes a clock walks through, over the whole day", () => {
  fc.assert(
    fc.property(fc.nat(1439), fc.nat(1440), (start, end) =>
      assert.deepEqual(open(`${clock(start)}-${clock(end)}`), walked(start, end)),
    ),
    { numRuns: 300 },
  );
});

test("the start belongs to the window, the end does not, to the minute", () => {
  assert.deepEqual(
    [539, 540, 1061, 1062].map((minute) => inWindow("09:00-17:42", minute)),
    [false, true, true, false],
  );
});

test("a window past midnight is open on both sides of it", () => {
  assert.deepEqual(
    [1319, 1320, 1439, 0, 359, 360].map((minute) => inWindow("22:00-06:00", minute)),
    [false, true, true, true, true, false],
  );
  assert.deepEqual(parseWindow("22:00-06:00"), { start: 1320, end: 1800 });
});

test("24:00 is the end of the day", () => {
  assert.deepEqual(open("18:00-24:00"), MINUTES.slice(1080));
});

test("hours of one digit and spaces are read", () => {
  assert.deepEqual(parseWindow(" 9:00 - 18:30 "), { start: 540, end: 1110 });
});

test("equal ends mean always, from midnight to midnight", () => {
  assert.deepEqual(parseWindow("09:00-09:00"), { start: 0, end: 1440 });
  for (const window of ["00:00-00:00", "09:00-09:00", "23:59-23:59"]) assert.deepEqual(open(window), MINUTES);
});

for (const window of [
  "",
  "9-18",
  "09:00",
  "09:60-18:00",
  "09:00-18:60",
  "24:00-06:00",
  "09:00-24:01",
  "25:00-26:00",
  "-1:00-05:00",
  "09:00–18:00",
  "09:00-18:00x",
  "09:00-18:00\n10:00-11:00",
  "nine to five",
]) {
  test(`a malformed window means always: ${JSON.stringify(window)}`, () => {
    assert.deepEqual(open(window), MINUTES);
  });
}

test("any text is a window", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(1439), (text, minute) => {
      const { start, end } = parseWindow(text);
      assert.ok(start >= 0 && start < 1440 && end > start && end <= start + 1440);
      assert.equal(typeof inWindow(text, minute), "boolean");
    }),
  );
});

test.run();
