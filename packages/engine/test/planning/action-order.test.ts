import assert from "node:assert/strict";
import { Random } from "@decnet/sdk";
import { test } from "uvu";
import { actionOrder } from "../../src/planning/action-order.ts";

const WEIGHTS = { traffic: 45, file: 45, email: 10 };

test("every kind is asked for once, so that a quiet one falls through", () => {
  for (let seed = 0; seed < 50; seed++)
    assert.deepEqual([...actionOrder(WEIGHTS, Random.from(seed))].sort(), ["email", "file", "traffic"]);
});

test("which one comes first follows the weights", () => {
  const total = 4000;
  const first = Array.from({ length: total }, (_, seed) => actionOrder(WEIGHTS, Random.from(seed))[0]);
  for (const [kind, share] of [
    ["traffic", 0.45],
    ["file", 0.45],
    ["email", 0.1],
  ] as const) {
    const seen = first.filter((one) => one === kind).length / total;
    assert.ok(Math.abs(seen - share) < 0.035, `${kind}: ${seen}`);
  }
});

test("a kind with weight zero is never asked for", () => {
  assert.deepEqual(actionOrder({ ...WEIGHTS, email: 0, traffic: 0 }, Random.from(1)), ["file"]);
});

test.run();
