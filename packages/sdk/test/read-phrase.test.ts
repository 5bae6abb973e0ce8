import assert from "node:assert/strict";
import { test } from "uvu";
import { Random } from "../src/random.ts";
import { expand } from "../src/text/expand.ts";
import { readPhrase } from "../src/text/read-phrase.ts";

test("a phrase is text and choices", () => {
  assert.deepEqual(readPhrase("(call|ask) {who}"), [{ options: [["call"], ["ask"]] }, " {who}"]);
  assert.deepEqual(readPhrase("now( please|)"), ["now", { options: [[" please"], []] }]);
});

test("choices nest", () => {
  assert.deepEqual(readPhrase("(a(1|2)|b)"), [{ options: [["a", { options: [["1"], ["2"]] }], ["b"]] }]);
});

test("a parenthesis or bar without its partner is text", () => {
  for (const phrase of ["a) b", "a (b", "a|b", "(a|b", ")(", "a (b|(c) d"])
    assert.match(
      readPhrase(phrase)
        .map((piece) => (typeof piece === "string" ? piece : "_"))
        .join(""),
      /[()|]/,
    );
  assert.deepEqual(readPhrase("(a|b").join(""), "(a|b");
});

test("what a stream writes stays what it always wrote", () => {
  const grammar = {
    start: ["(a(1|2)|b(3|4)) {x}{tail}", "{x.cap}) (c|d)"],
    tail: ["", " (e|(f|g)h)", " (i {x}|j"],
  };
  const written = Array.from({ length: 12 }, (_, seed) =>
    expand(grammar, "start", { x: ["p|q", "(r)"] }, Random.from(seed)),
  );
  assert.deepEqual(written, [
    "b4 (r) e",
    "a1 p|q",
    "(r)) d",
    "a2 p|q (i p|q|j",
    "b3 p|q",
    "a1 p|q",
    "b4 p|q (i p|q|j",
    "(r)) c",
    "b3 p|q e",
    "b4 p|q e",
    "(r)) c",
    "P|q) d",
  ]);
});

test.run();
