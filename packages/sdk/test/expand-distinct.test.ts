import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { Random } from "../src/random.ts";
import { expandDistinct } from "../src/text/expand-distinct.ts";

const grammar = { item: ["(call|ask|mail) {who}", "(fix|check) {what}"] };
const slots = { who: ["Ana", "Rui", "Zoe"], what: ["backup", "cron", "dns"] };
// Three verbs by three people, and two by three things.
const SENTENCES = 15;
const some = (seed: number, count: number, taken?: ReadonlySet<string>) =>
  expandDistinct(grammar, "item", slots, Random.from(seed), count, taken);

test("sentences are as many as asked for, and differ", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(5), (seed, count) => {
      const found = some(seed, count);
      assert.equal(found.length, count);
      assert.equal(new Set(found).size, count);
    }),
  );
});

test("none of them is taken", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, other) => {
      const taken = new Set(some(other, 5));
      assert.ok(some(seed, 5, taken).every((sentence) => !taken.has(sentence)));
    }),
  );
});

test("there are fewer when the grammar has no more to say, and it ends", () => {
  const everything = some(1, 200);
  assert.equal(everything.length, SENTENCES);
  assert.deepEqual(some(2, 5, new Set(everything)), []);
});

test("what is taken is left as it was", () => {
  const taken = new Set(["call Ana"]);
  some(1, 5, taken);
  assert.deepEqual([...taken], ["call Ana"]);
});

test("the same stream finds the same in the same order", () => {
  assert.deepEqual(some(7, 5), some(7, 5));
  assert.notDeepEqual(some(7, 5), some(8, 5));
});

test.run();
