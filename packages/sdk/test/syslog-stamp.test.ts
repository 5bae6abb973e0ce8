import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { parseSyslogStamp, syslogStamp } from "../src/syslog-stamp.ts";
import { DAY } from "../src/time.ts";
import { toLocal } from "../src/zone.ts";

const zones = fc.constantFrom(
  "UTC",
  "Europe/Lisbon",
  "America/St_Johns",
  "Asia/Kolkata",
  "Pacific/Marquesas",
  "Asia/Kathmandu",
);
const moments = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) });
const parsed = (line: string, zone: string, before: number) =>
  parseSyslogStamp(`${line} web cron[1]: x`, zone, before);
const NOON = Date.UTC(2026, 10, 5, 12, 3, 4, 56);

test("iso8601 is RSYSLOG_FileFormat: microseconds and a numeric zone", () => {
  assert.equal(syslogStamp("iso8601", NOON, "UTC"), "2026-11-05T12:03:04.056000+00:00");
  assert.equal(syslogStamp("iso8601", NOON + 0.25, "UTC"), "2026-11-05T12:03:04.056250+00:00");
});

for (const [zone, stamp] of [
  ["Europe/Berlin", "2026-11-05T13:03:04.056000+01:00"],
  ["Asia/Kolkata", "2026-11-05T17:33:04.056000+05:30"],
  ["Asia/Kathmandu", "2026-11-05T17:48:04.056000+05:45"],
  ["America/New_York", "2026-11-05T07:03:04.056000-05:00"],
  ["America/St_Johns", "2026-11-05T08:33:04.056000-03:30"],
  ["Pacific/Marquesas", "2026-11-05T02:33:04.056000-09:30"],
] as const) {
  test(`iso8601 bears the zone's offset: ${zone}`, () => {
    assert.equal(syslogStamp("iso8601", NOON, zone), stamp);
  });
}

test("bsd is RSYSLOG_TraditionalFileFormat: the day padded with a space, local time, no year", () => {
  assert.equal(syslogStamp("bsd", NOON, "UTC"), "Nov  5 12:03:04");
  assert.equal(syslogStamp("bsd", NOON, "Asia/Kolkata"), "Nov  5 17:33:04");
  assert.equal(syslogStamp("bsd", NOON + 10 * DAY, "America/St_Johns"), "Nov 15 08:33:04");
});

test("bsd names every month in English", () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    syslogStamp("bsd", Date.UTC(2026, month, 1), "UTC").slice(0, 4),
  );
  assert.equal(months.join(""), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ");
});

test("an iso8601 stamp is read back to the microsecond, whatever now is", () => {
  fc.assert(
    fc.property(zones, moments, fc.nat(999), moments, (zone, ms, micros, before) => {
      const at = ms + micros / 1000;
      const back = parsed(syslogStamp("iso8601", at, zone), zone, before) as number;
      // A double of today's milliseconds is exact to a quarter of a microsecond.
      assert.ok(Math.abs(back - at) < 0.0013, `${back} is not ${at}`);
      if (micros === 0) assert.equal(back, at);
    }),
    { numRuns: 2000 },
  );
});

test("a bsd stamp of the last year but a day is read back to the second", () => {
  fc.assert(
    fc.property(zones, moments, fc.nat(363 * DAY), (zone, before, ago) => {
      const at = before - ago;
      const back = parsed(syslogStamp("bsd", at, zone), zone, before) as number;
      assert.equal(toLocal(zone, back), Math.floor(toLocal(zone, at) / 1000) * 1000);
    }),
    { numRuns: 2000 },
  );
});

test("a bsd stamp of December seen in January is last year's", () => {
  const newYear = Date.UTC(2027, 0, 1);
  assert.equal(parsed("Dec 31 23:59:58", "UTC", newYear + 5), newYear - 2000);
  assert.equal(parsed("Dec 31 23:59:58", "UTC", newYear - 1000), newYear - 2000);
  assert.equal(parsed("Jan  1 00:00:00", "UTC", newYear + 5), newYear);
  // In Kolkata the year begins five and a half hours earlier.
  assert.equal(
    parsed("Jan  1 00:00:01", "Asia/Kolkata", newYear - 5 * 3_600_000),
    Date.UTC(2026, 11, 31, 18, 30, 1),
  );
});

test("the 29th of February is found in the last leap year", () => {
  assert.equal(parsed("Feb 29 10:00:00", "UTC", Date.UTC(2029, 0, 15)), Date.UTC(2028, 1, 29, 10));
});

test("Z and a stamp without a fraction are read too", () => {
  assert.equal(parsed("2026-11-05T12:03:04Z", "Asia/Kolkata", 0), Date.UTC(2026, 10, 5, 12, 3, 4));
});

test("a line without a stamp has no moment", () => {
  for (const line of [
    "",
    "no stamp here",
    "Nov 5 12:03:04 web x",
    " Nov  5 12:03:04 web x",
    "2026-11-05 12:03:04 x",
  ]) {
    assert.equal(parseSyslogStamp(line, "UTC", NOON), undefined, line);
  }
});

test.run();
