import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { Random } from "../src/random.ts";
import { expand, type Grammar, type Slots } from "../src/text/expand.ts";

const one = (phrase: string, slots: Slots = {}, more: Grammar = {}, seed = "1") =>
  expand({ ...more, start: [phrase] }, "start", slots, Random.from(seed));
const all = (phrase: string, slots: Slots = {}, more: Grammar = {}) =>
  [...new Set(Array.from({ length: 300 }, (_, seed) => one(phrase, slots, more, String(seed))))].sort();

test("a choice is one of its alternatives, each of them at times", () => {
  assert.deepEqual(all("(call|ask) Ana"), ["ask Ana", "call Ana"]);
});

test("choices nest", () => {
  assert.deepEqual(all("(a(1|2)|b)(x|y)"), ["a1x", "a1y", "a2x", "a2y", "bx", "by"]);
});

test("an alternative may be empty", () => {
  assert.deepEqual(all("now( please|)"), ["now", "now please"]);
  assert.deepEqual(all("(|a|)b"), ["ab", "b"]);
});

test("a name is another phrase, and phrases of a name are chosen from", () => {
  assert.deepEqual(all("{verb} it", {}, { verb: ["(fix|check)", "drop"] }), [
    "check it",
    "drop it",
    "fix it",
  ]);
});

test("a name inside a choice is only written when it is chosen", () => {
  assert.deepEqual(all("({who}|nobody)", { who: "Ana" }), ["Ana", "nobody"]);
});

test("a slot is one value, or one of several, and comes before a phrase of its name", () => {
  assert.equal(one("{who}", { who: "Ana" }, { who: ["phrase"] }), "Ana");
  assert.deepEqual(all("{who}", { who: ["Ana", "Rui"] }), ["Ana", "Rui"]);
});

test(".cap capitalises phrases and slots", () => {
  assert.equal(one("{greet.cap}, {who.cap}", { who: "élodie" }, { greet: ["(hi|hi)"] }), "Hi, Élodie");
});

test("facts are never read as grammar", () => {
  const text = fc.string({
    minLength: 1,
    unit: fc.constantFrom("(", ")", "{", "}", "|", "\\", "a", "$", "&", "1", " ", "é"),
  });
  fc.assert(
    fc.property(text, fc.string(), (special, any) => {
      assert.equal(
        one("<{x}> (<{x}>|<{x}>) {inner}", { x: special }, { inner: ["<{x}>"] }),
        Array(3).fill(`<${special}>`).join(" "),
      );
      assert.equal(one("{x}", { x: [`-${any}`] }), `-${any}`);
    }),
    { numRuns: 500 },
  );
});

test("a backslash keeps what would be grammar", () => {
  assert.equal(one(String.raw`\(a\|b\) \{who\} \\ (c\|d)`), String.raw`(a|b) {who} \ c|d`);
  assert.equal(one(String.raw`C:\temp`), String.raw`C:\temp`);
});

test("dollar signs in phrases and facts stand as they are", () => {
  assert.equal(one("$& $1 {x} {y}", { x: "$&", y: "$1" }), "$& $1 $& $1");
});

test("an unknown name is an error that names it", () => {
  assert.throws(
    () => one("{nobody}"),
    (error) => error instanceof RangeError && /\{nobody\}/.test(error.message),
  );
  assert.throws(() => expand({}, "start", {}, Random.from(1)), /\{start\}/);
  assert.throws(() => one("{who}", { who: [] }), /\{who\}/);
});

test("a phrase that never ends is an error", () => {
  assert.throws(
    () => one("a {start}"),
    (error) => error instanceof RangeError && /does not end/.test(error.message),
  );
  assert.throws(() => one("{a}", {}, { a: ["{b}"], b: ["{a}"] }), /does not end/);
});

test("a phrase may name itself when it ends", () => {
  const grammar = { start: ["x", "x", "x", "x{start}"] };
  const texts = Array.from({ length: 50 }, (_, seed) => expand(grammar, "start", {}, Random.from(seed)));
  assert.ok(texts.every((text) => /^x+$/.test(text)));
  assert.ok(texts.some((text) => text.length > 1));
});

test("twenty phrases deep is fine", () => {
  const deep = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`p${at}`, [at === 19 ? "end" : `{p${at + 1}}`]]),
  );
  assert.equal(expand(deep, "p0", {}, Random.from(1)), "end");
});

test("the same stream writes the same, another one something else", () => {
  const phrase = "(a|b|c|d) (e|f|g|h) {x}";
  const slots = { x: ["i", "j", "k", "l"] };
  assert.equal(one(phrase, slots), one(phrase, slots));
  assert.ok(all(phrase, slots).length > 55);
});

test.run();
