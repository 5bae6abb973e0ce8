import assert from "node:assert/strict";
import type { RotationRule } from "@decnet/sdk";
import { test } from "uvu";
import { rotateRulesFor } from "../../src/composing/rotate-rules.ts";

const OF_CLASS = { keep: 4, every: "week", compressFrom: 2 } as const;
const rule = (path: string, parts: Partial<RotationRule> = {}): RotationRule => ({
  paths: [path],
  every: "day",
  keep: 7,
  compress: true,
  delayCompress: true,
  ...parts,
});
const rulesAt = (path: string, ...rotation: RotationRule[]) => rotateRulesFor(path, OF_CLASS, { rotation });

test("what the host's logrotate says of a log comes before what its class says", () => {
  assert.deepEqual(rulesAt("/var/log/x.log", rule("/var/log/y.log")), OF_CLASS);
  assert.deepEqual(rulesAt("/var/log/x.log", rule("/var/log/*.log")), {
    keep: 7,
    every: "day",
    compressFrom: 2,
  });
});

test("of two rules for a log the first counts", () => {
  const rules = [rule("/var/log/x.log", { keep: 1 }), rule("/var/log/*", { keep: 2 })];
  assert.equal(rulesAt("/var/log/x.log", ...rules).keep, 1);
  assert.equal(rulesAt("/var/log/y.log", ...rules).keep, 2);
});

test("compression at once, later or never", () => {
  const from = (parts: Partial<RotationRule>) => rulesAt("/x", rule("/x", parts)).compressFrom;
  assert.equal(from({ compress: true, delayCompress: false }), 1);
  assert.equal(from({ compress: true, delayCompress: true }), 2);
  assert.equal(from({ compress: false }), Number.POSITIVE_INFINITY);
});

test("sizes are taken over", () => {
  assert.equal(rulesAt("/x", rule("/x", { size: 5 })).size, 5);
  assert.equal(rulesAt("/x", rule("/x", { maxSize: 6 })).maxSize, 6);
});

test.run();
