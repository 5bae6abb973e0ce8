import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import {
  expand,
  fromLocal,
  isoNs,
  parsePersona,
  parseSyslogStamp,
  Random,
  renderTemplate,
  slug,
  syslogStamp,
  toMs,
} from "../src/index.ts";

const utc = (iso: string) => Date.parse(`${iso}Z`);
for (const [zone, missing, after] of [
  ["Europe/Lisbon", "2026-03-29T01:30:00", "2026-03-29T01:00:00"],
  ["America/New_York", "2026-03-08T02:30:00", "2026-03-08T07:00:00"],
  ["America/St_Johns", "2026-03-08T02:30:00", "2026-03-08T05:30:00"],
  ["Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-03T15:30:00"],
  ["Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T10:00:00"],
] as const)
  test(`gap ${zone}`, () =>
    assert.equal(new Date(fromLocal(zone, utc(missing))).toISOString(), new Date(utc(after)).toISOString()));
test("a stamp read and written again is the same stamp", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) }),
      fc.nat(999),
      (ms, micros) => {
        const stamp = syslogStamp("iso8601", ms + micros / 1000, "Asia/Kolkata");
        assert.equal(stamp.slice(23, 26), String(micros).padStart(3, "0"));
        assert.equal(
          syslogStamp("iso8601", parseSyslogStamp(`${stamp} x`, "UTC", 0) as number, "Asia/Kolkata"),
          stamp,
        );
      },
    ),
    { numRuns: 3000 },
  );
});
test("no such month, no such date", () => {
  assert.equal(parseSyslogStamp("Foo  1 00:00:00 x", "UTC", 0), undefined);
  assert.equal(parseSyslogStamp("2026-99-99T00:00:00Z x", "UTC", 0), undefined);
});
test("before 1970", () => {
  assert.equal(toMs(-1n), -1);
  assert.equal(toMs(-1_000_000n), -1);
  assert.equal(toMs(0n), 0);
  assert.equal(isoNs(-1n), "1969-12-31T23:59:59.999999999Z");
});
test("slug", () =>
  assert.deepEqual(
    ["Øystein", "Cœur", "Łódź", "Ægir"].map((t) => slug(t)),
    ["oystein", "coeur", "lodz", "aegir"],
  ));
test("expand", () => {
  assert.equal(expand({ a: ["<{x}>"] }, "a", { x: "" }, Random.from(1)), "<>");
  assert.throws(() => expand({ a: ["{constructor}"] }, "a", {}, Random.from(1)), RangeError);
});
for (const source of [
  "{{upper missing}}",
  "{{pick missing}}",
  "{{pick 'a' missing}}",
  "{{slug missing}}",
  "{{pad missing 2}}",
  "{{date missing 'd'}}",
  "{{#maybe missing}}x{{/maybe}}",
])
  test(source, () =>
    assert.throws(() => renderTemplate(source, {}, { random: Random.from(1), language: "en", zone: "UTC" })),
  );
test("missing fields are fields", () => {
  const said = parsePersona({ role: "x", nope: 1 });
  assert.deepEqual(said, {
    problems: [
      { field: "name", reason: "is missing" },
      { field: "email", reason: "is missing" },
      { field: "nope", reason: "is not a field of a persona" },
    ],
  });
});
test.run();
