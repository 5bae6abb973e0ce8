import assert from "node:assert/strict";
import { isDecnetError } from "@decnet/sdk";
import { test } from "uvu";
import { withEntries } from "../../src/pdf/dict-text.ts";
import type { PdfObject } from "../../src/pdf/objects.ts";
import { parseObject } from "../../src/pdf/parse-object.ts";
import { undoPrediction } from "../../src/pdf/predictor.ts";

const plain = (object: PdfObject): unknown => {
  if (object.type === "ref") return `${object.number} ${object.generation} R`;
  if (object.type === "array") return object.items.map(plain);
  if (object.type === "dict")
    return Object.fromEntries([...object.entries].map(([key, value]) => [key, plain(value)]));
  return object.value;
};
const parse = (source: string) => plain(parseObject(source, 0));

test("objects are read as ISO 32000-1 writes them", () => {
  assert.deepEqual(parse("<</A 1/B[2 0 R 3 .5 -7.]/C/D#20E/F true>>"), {
    A: 1,
    B: ["2 0 R", 3, 0.5, -7],
    C: "D E",
    F: "true",
  });
  assert.equal(parse("% a comment\n (a(b\\)\\(c)\\101\\\r\nd\\n)"), "a(b)(c)Ad\n");
  assert.equal(parse("<68 74\n7>"), "htp");
  assert.deepEqual(parse("[<</A<41>>>]"), [{ A: "A" }]);
  assert.deepEqual(parse("[1 0 2 0 R 1 0]"), [1, 0, "2 0 R", 1, 0]);
});

test("what is no object, does not end, or is nested too deeply is refused", () => {
  for (const source of [
    "",
    ">>",
    "<<",
    "<< /A",
    "<< /A >>",
    "<< 1 2 >>",
    "[",
    "(a",
    "<6g>",
    "R",
    "[".repeat(1000),
  ])
    assert.throws(
      () => parse(source),
      (error) => isDecnetError(error) && error.code === "DN_INSTRUMENT_CORRUPT",
      source,
    );
});

test("a dictionary keeps what is written when entries are put in or replaced", () => {
  const source = "7 0 obj << /A  (x) %c\n /B 2 0 R /C<</B 1>> >>";
  const dict = parseObject(source, 8);
  assert.ok(dict.type === "dict");
  assert.equal(
    withEntries(source, dict, { B: "[ 3 ]", "E F": "4" }),
    "<< /A  (x) %c\n /B  [ 3 ] /C<</B 1>> /E#20F 4\n>>",
  );
});

test("PNG's five predictions are undone", () => {
  const rows = [
    [0, 10, 20, 30],
    [1, 1, 1, 1],
    [2, 1, 1, 1],
    [3, 1, 1, 1],
    [4, 1, 1, 1],
  ];
  assert.deepEqual(
    [...undoPrediction(Uint8Array.from(rows.flat()), 3)],
    [10, 20, 30, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5],
  );
});

test.run();
