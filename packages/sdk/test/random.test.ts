import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { Random } from "../src/random.ts";

const draws = (random: Random): number[] => Array.from({ length: 8 }, () => random.next());
const names = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 });

test("the same seed gives the same draws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer()), (seed) =>
      assert.deepEqual(draws(Random.from(seed)), draws(Random.from(seed))),
    ),
  );
});

test("another seed gives others", () => {
  const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => Random.from(seed).next()));
  assert.equal(firsts.size, 1000);
});

test("a seed gives these draws on every machine and in every version", () => {
  const random = Random.from("demo");
  assert.deepEqual(
    Array.from({ length: 6 }, () => random.int(0, 999_999)),
    [671_615, 669_049, 524_015, 729_891, 588_619, 249_790],
  );
  assert.equal(Buffer.from(random.fork("key", 4).bytes(8)).toString("hex"), "a86d8691affab92e");
});

test("a fork does not depend on what was drawn before", () => {
  fc.assert(
    fc.property(names, fc.nat(20), (path, before) => {
      const drawn = Random.from("root");
      for (let draw = 0; draw < before; draw++) drawn.next();
      assert.deepEqual(draws(drawn.fork(...path)), draws(Random.from("root").fork(...path)));
    }),
  );
});

test("a fork does not depend on its siblings, nor they on it", () => {
  const [alone, amid] = [Random.from("root"), Random.from("root")];
  const sibling = amid.fork("sibling");
  const first = sibling.next();
  assert.deepEqual(draws(amid.fork("note")), draws(alone.fork("note")));
  const again = Random.from("root").fork("sibling");
  assert.deepEqual([first, sibling.next()], [again.next(), again.next()]);
});

test("forking takes nothing from the stream", () => {
  const [forked, plain] = [Random.from("root"), Random.from("root")];
  draws(forked.fork("a"));
  assert.deepEqual(draws(forked), draws(plain));
});

test("forks of other names are other streams, and none is its parent's", () => {
  const root = Random.from("root");
  const forks = [
    root.fork("a", "b"),
    root.fork("ab"),
    root.fork("b", "a"),
    root.fork("a", 1),
    root.fork("a1"),
  ];
  const firsts = [Random.from("root"), ...forks].map((random) => random.next());
  assert.equal(new Set(firsts).size, firsts.length);
});

test("a fork of a fork is the fork of both names", () => {
  const root = Random.from("root");
  assert.deepEqual(draws(root.fork("web-03").fork("note", 4)), draws(root.fork("web-03", "note", 4)));
});

test.run();
