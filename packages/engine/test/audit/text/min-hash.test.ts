import assert from "node:assert/strict";
import { test } from "uvu";
import {
  bandsOf,
  estimate,
  jaccard,
  shinglesOf,
  signatureOf,
} from "../../../src/audit/tells/text/min-hash.ts";

const numbers = (from: number, to: number) =>
  new Set(Array.from({ length: to - from }, (_, at) => ((from + at) * 2654435761) % 4294967296));

test("estimates the Jaccard index within a few hundredths", () => {
  for (const common of [0, 200, 500, 800, 1000]) {
    const [a, b] = [numbers(0, 1000), numbers(1000 - common, 2000 - common)];
    const exact = jaccard(a, b);
    assert.ok(Math.abs(estimate(signatureOf(a), signatureOf(b)) - exact) < 0.12, `${common}: ${exact}`);
  }
});

test("puts like sets into a common band", () => {
  const bands = new Set(bandsOf(signatureOf(numbers(0, 1000))));
  assert.ok(bandsOf(signatureOf(numbers(100, 1000))).some((band) => bands.has(band)));
  assert.ok(!bandsOf(signatureOf(numbers(5000, 6000))).some((band) => bands.has(band)));
});

test("takes runs of five words, whatever stands between them", () => {
  assert.equal(shinglesOf("one two three four").size, 0);
  assert.deepEqual(shinglesOf("One, two\nthree - four five!"), shinglesOf("one two three four five"));
  assert.equal(jaccard(new Set(), new Set()), 0);
});

test.run();
