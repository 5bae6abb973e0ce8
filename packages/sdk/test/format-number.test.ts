import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { LANGUAGES } from "../src/content-class.ts";
import { formatNumber, formatShare } from "../src/text/format-number.ts";

test("each language has its own marks", () => {
  assert.deepEqual(
    LANGUAGES.map((language) => formatNumber(1234567.891, 2, language)),
    ["1,234,567.89", "1.234.567,89", "1.234.567,89", "1\u00a0234\u00a0567,89", "1.234.567,89"],
  );
});

test("a share has its sign where the language puts it", () => {
  assert.deepEqual(
    LANGUAGES.map((language) => formatShare(4.25, 1, language)),
    ["4.3%", "4,3\u00a0%", "4,3%", "4,3\u00a0%", "4,3\u00a0%"],
  );
});

for (const [value, decimals, expected] of [
  [0, 0, "0"],
  [999, 0, "999"],
  [1000, 0, "1,000"],
  [-1000.5, 1, "-1,000.5"],
  [999.999, 2, "1,000.00"],
  [-0.004, 2, "0.00"],
] as const)
  test(`${value} with ${decimals} decimals is ${expected}`, () => {
    assert.equal(formatNumber(value, decimals, "en"), expected);
  });

test("without its marks it is the number, in every language", () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...LANGUAGES), (cents, language) => {
      const written = formatNumber(cents / 100, 2, language);
      assert.equal(Number(written.replace(/[.,\u00a0]/g, "")), cents);
      assert.match(written, /^-?\d{1,3}([.,\u00a0]\d{3})*[.,]\d\d$/);
    }),
  );
});

test.run();
