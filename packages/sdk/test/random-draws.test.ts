import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { Random } from "../src/random.ts";

const DRAWS = 20_000;
const many = <T>(draw: (random: Random) => T): T[] => {
  const random = Random.from("draws");
  return Array.from({ length: DRAWS }, () => draw(random));
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = <T>(values: readonly T[], wanted: T) =>
  values.filter((value) => value === wanted).length / values.length;
const near = (seen: number, wanted: number, by: number) =>
  assert.ok(Math.abs(seen - wanted) <= by, `${seen} is not within ${by} of ${wanted}`);
const seeds = fc.string();

test("next is in [0, 1) and even", () => {
  const values = many((random) => random.next());
  assert.ok(values.every((value) => value >= 0 && value < 1));
  near(mean(values), 0.5, 0.01);
  near(values.filter((value) => value < 0.25).length / DRAWS, 0.25, 0.015);
});

test("int reaches both ends, each as often as the rest, and nothing beyond", () => {
  const values = many((random) => random.int(-2, 3));
  for (const face of [-2, -1, 0, 1, 2, 3]) near(share(values, face), 1 / 6, 0.015);
  assert.ok(values.every((value) => Number.isInteger(value) && value >= -2 && value <= 3));
  assert.equal(Random.from(1).int(7, 7), 7);
});

test("bool is true as often as it is told", () => {
  const often = (probability?: number) =>
    share(
      many((random) => random.bool(probability)),
      true,
    );
  assert.deepEqual([often(0), often(1)], [0, 1]);
  near(often(0.2), 0.2, 0.015);
  near(often(), 0.5, 0.015);
});

test("pick takes every item as often, and throws when there is none", () => {
  const picked = many((random) => random.pick(["a", "b", "c"]));
  for (const item of ["a", "b", "c"]) near(share(picked, item), 1 / 3, 0.015);
  assert.throws(() => Random.from(1).pick([]), RangeError);
});

test("weighted follows the weights", () => {
  const drawn = many((random) =>
    random.weighted([
      ["a", 1],
      ["b", 3],
      ["c", 6],
    ]),
  );
  near(share(drawn, "a"), 0.1, 0.01);
  near(share(drawn, "b"), 0.3, 0.015);
  near(share(drawn, "c"), 0.6, 0.015);
});

test("weighted never takes an item of weight 0, wherever it stands", () => {
  const drawn = many((random) =>
    random.weighted([
      ["first", 0],
      ["a", 1e-9],
      ["mid", 0],
      ["b", 2],
      ["last", 0],
    ]),
  );
  assert.deepEqual(new Set(drawn).has("b"), true);
  for (const never of ["first", "mid", "last"]) assert.equal(share(drawn, never), 0);
});

test("weighted throws when no weight is positive", () => {
  assert.throws(() => Random.from(1).weighted([]), RangeError);
  assert.throws(
    () =>
      Random.from(1).weighted([
        ["a", 0],
        ["b", 0],
      ]),
    RangeError,
  );
});

test("shuffle is a permutation and leaves its items alone", () => {
  fc.assert(
    fc.property(seeds, fc.array(fc.integer()), (seed, items) => {
      const before = [...items];
      const shuffled = Random.from(seed).shuffle(items);
      assert.deepEqual(items, before);
      assert.deepEqual(shuffled.toSorted(), before.toSorted());
    }),
  );
});

test("shuffle takes every order as often", () => {
  const orders = many((random) => random.shuffle(["a", "b", "c"]).join(""));
  for (const order of ["abc", "acb", "bac", "bca", "cab", "cba"]) near(share(orders, order), 1 / 6, 0.015);
});

test("sample takes that many different items, or all there are", () => {
  fc.assert(
    fc.property(seeds, fc.uniqueArray(fc.integer()), fc.nat(20), (seed, items, count) => {
      const taken = Random.from(seed).sample(items, count);
      assert.equal(taken.length, Math.min(count, items.length));
      assert.equal(new Set(taken).size, taken.length);
      assert.ok(taken.every((item) => items.includes(item)));
    }),
  );
});

test("exponential is positive, has its mean and a long tail", () => {
  const values = many((random) => random.exponential(40));
  assert.ok(values.every((value) => value >= 0 && Number.isFinite(value)));
  near(mean(values), 40, 1.5);
  near(values.filter((value) => value > 120).length / DRAWS, Math.exp(-3), 0.01);
});

test("normal has its mean and deviation", () => {
  const values = many((random) => random.normal(10, 3));
  near(mean(values), 10, 0.1);
  near(Math.sqrt(mean(values.map((value) => (value - 10) ** 2))), 3, 0.1);
});

test("bytes and strings have their length and use the whole of their range", () => {
  const bytes = Random.from("bytes").bytes(DRAWS);
  assert.equal(bytes.length, DRAWS);
  assert.equal(new Set(bytes).size, 256);
  const text = Random.from("text").string("abc", 200);
  assert.match(text, /^[abc]{200}$/);
  assert.equal(new Set(text).size, 3);
});

test.run();
