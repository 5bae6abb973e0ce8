import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { DAY, fixedClock, isoNs, toMs, toNs } from "../src/time.ts";

const moments = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
const belowAMillisecond = fc.integer({ min: 0, max: 999_999 });

test("whole milliseconds survive the way to nanoseconds and back", () => {
  fc.assert(fc.property(moments, (ms) => assert.equal(toMs(toNs(ms)), ms)));
});

test("nanoseconds are rounded down to milliseconds", () => {
  fc.assert(
    fc.property(moments, belowAMillisecond, (ms, rest) => assert.equal(toMs(toNs(ms) + BigInt(rest)), ms)),
  );
});

test("a fraction of a millisecond is kept", () => {
  assert.equal(toNs(0.000001), 1n);
  assert.equal(toNs(1500.25), 1_500_250_000n);
  assert.equal(toNs(1_700_000_000_123.5), 1_700_000_000_123_500_000n);
});

test("a moment before 1970 keeps its order", () => {
  assert.equal(toNs(-0.5), -500_000n);
  assert.equal(toNs(-1), -1_000_000n);
});

test("isoNs has nine decimals, and they are the moment's", () => {
  assert.equal(isoNs(1_700_000_000_123_456_789n), "2023-11-14T22:13:20.123456789Z");
  assert.equal(isoNs(0n), "1970-01-01T00:00:00.000000000Z");
  assert.equal(isoNs(1_000_000_007n), "1970-01-01T00:00:01.000000007Z");
});

test("isoNs is read back, and sorts as the moments do", () => {
  fc.assert(
    fc.property(moments, belowAMillisecond, moments, (ms, rest, other) => {
      const text = isoNs(toNs(ms) + BigInt(rest));
      assert.equal(Date.parse(text), ms);
      assert.equal(text.slice(23, 29), String(rest).padStart(6, "0"));
      fc.pre(other !== ms);
      assert.equal(text < isoNs(toNs(other)), ms < other);
    }),
  );
});

test("a fixed clock stands still", () => {
  const clock = fixedClock(42);
  assert.deepEqual([clock.now(), clock.now()], [42, 42]);
  assert.equal(DAY, 86_400_000);
});

test.run();
