import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { HOUR, MINUTE } from "../src/time.ts";
import { fromLocal, isZone, toLocal, zoneOffset } from "../src/zone.ts";

const zones = fc.constantFrom(
  "UTC",
  "Europe/Lisbon",
  "Europe/Berlin",
  "Europe/Dublin",
  "America/New_York",
  "America/Sao_Paulo",
  "America/Los_Angeles",
  "America/Adak",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Australia/Adelaide",
  "Africa/Casablanca",
  "Antarctica/Troll",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Pacific/Marquesas",
);
const between = (from: number, to: number) =>
  fc.integer({ min: Date.UTC(from, 0, 1), max: Date.UTC(to, 0, 1) });
const utc = (iso: string) => Date.parse(`${iso}Z`);

test("a wall clock that exists leads to a moment that shows it, and to the first one", () => {
  fc.assert(
    fc.property(zones, between(2000, 2036), (zone, at) => {
      const local = toLocal(zone, at);
      const back = fromLocal(zone, local);
      assert.equal(toLocal(zone, back), local);
      assert.ok(back <= at);
    }),
    { numRuns: 5000 },
  );
});

test("away from changes of offset, there and back is where one was", () => {
  fc.assert(
    fc.property(zones, between(2000, 2036), (zone, at) => {
      fc.pre(zoneOffset(zone, at - 30 * HOUR) === zoneOffset(zone, at + 30 * HOUR));
      assert.equal(fromLocal(zone, toLocal(zone, at)), at);
    }),
    { numRuns: 2000 },
  );
});

const icuClock = (zone: string, at: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(at);

test("the wall clock is the one ICU shows", () => {
  fc.assert(
    fc.property(zones, between(2012, 2036), (zone, at) => {
      const shown = new Date(toLocal(zone, at)).toISOString().slice(0, 19).replace("T", " ");
      assert.equal(shown, icuClock(zone, at));
    }),
    { numRuns: 2000 },
  );
});

test("an offset changes at its moment, to the millisecond", () => {
  const [lisbon, lordHowe] = [utc("2026-03-29T01:00:00"), utc("2026-10-03T15:30:00")];
  assert.deepEqual(
    [-1, 0].map((ms) => zoneOffset("Europe/Lisbon", lisbon + ms)),
    [0, HOUR],
  );
  assert.deepEqual(
    [-1, 0].map((ms) => zoneOffset("Australia/Lord_Howe", lordHowe + ms)),
    [630 * MINUTE, 660 * MINUTE],
  );
});

test("offsets are remembered per zone, however many moments are asked for", () => {
  const july = utc("2026-07-01T12:00:00");
  for (let quarter = 0; quarter < 10_000; quarter++)
    zoneOffset("Europe/Lisbon", july - quarter * 15 * MINUTE);
  assert.equal(zoneOffset("Europe/Lisbon", july), HOUR);
  assert.equal(zoneOffset("Asia/Kolkata", july), 330 * MINUTE);
});

for (const [zone, local, first] of [
  ["Europe/Lisbon", "2026-10-25T01:30:00", "2026-10-25T00:30:00"],
  ["America/New_York", "2026-11-01T01:30:00", "2026-11-01T05:30:00"],
  ["Australia/Lord_Howe", "2026-04-05T01:45:00", "2026-04-04T14:45:00"],
] as const) {
  test(`of two moments the first is meant: ${zone}`, () => {
    assert.equal(fromLocal(zone, utc(local)), utc(first));
  });
}

for (const [zone, missing, after] of [
  ["Europe/Lisbon", "2026-03-29T01:30:00", "2026-03-29T01:00:00"],
  ["Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-03T15:30:00"],
  ["Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T10:00:00"],
] as const) {
  test(`a wall clock that is skipped leads past the gap: ${zone}`, () => {
    const at = fromLocal(zone, utc(missing));
    assert.ok(at >= utc(after));
    assert.ok(toLocal(zone, at) > utc(missing));
  });
}

test("an unknown zone counts as UTC", () => {
  assert.equal(isZone("Mars/Olympus"), false);
  assert.equal(zoneOffset("Mars/Olympus", 1_700_000_000_000), 0);
  assert.equal(fromLocal("Mars/Olympus", toLocal("Mars/Olympus", 1_700_000_000_123)), 1_700_000_000_123);
});

test("IANA names are zones, other ways to say one are not", () => {
  for (const name of ["UTC", "Europe/Lisbon", "America/Argentina/Buenos_Aires"])
    assert.equal(isZone(name), true, name);
  for (const name of ["", "local", "UTC+1", "Lisbon", "+01:00"]) assert.equal(isZone(name), false, name);
});

test.run();
