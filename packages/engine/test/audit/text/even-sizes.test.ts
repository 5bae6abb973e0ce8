import assert from "node:assert/strict";
import { test } from "uvu";
import { evenSizes } from "../../../src/audit/tells/text/even-sizes.ts";
import { makeHost, makeView } from "../make-host.ts";

const check = (sizes: readonly number[]) =>
  evenSizes.check(
    makeView(
      makeHost(Object.fromEntries(sizes.map((size, at) => [`/home/ana/n${at}`, { body: "x".repeat(size) }]))),
    ),
  );

test("finds files of one size, in spite of one that is not", async () => {
  const hits = await check([...Array.from({ length: 39 }, (_, at) => 150 + at * 4), 90_000]);
  assert.deepEqual(
    hits.map((hit) => hit.seen),
    ["nine in ten of 40 texts have 158 to 298 bytes"],
  );
});

test("takes a long tail", async () => {
  assert.deepEqual(await check(Array.from({ length: 40 }, (_, at) => Math.round(30 * 1.15 ** at))), []);
});

test("does not judge a few files", async () => {
  await assert.rejects(check([100, 100]), /20 texts/);
});

test.run();
