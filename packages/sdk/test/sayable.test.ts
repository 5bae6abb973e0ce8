import assert from "node:assert/strict";
import { test } from "uvu";
import { Random } from "../src/random.ts";
import { expand } from "../src/text/expand.ts";
import { sayable } from "../src/text/sayable.ts";

const slots = { who: ["Ana"], ticket: [], day: "2 May", note: "" };
const grammar = { fresh: ["new since {day}"], empty: [] };

for (const [phrase, expected] of [
  ["no facts at all", true],
  ["ask {who}", true],
  ["{who.cap} knows", true],
  ["see {ticket}", false],
  ["(see {ticket}|ask {who})", false],
  ["{fresh}", true],
  ["{empty}", false],
  ["{note}ask {who}", true],
  ["{nobody}", false],
  ["\\{ticket\\} and {who}", true],
  ["{toString}", false],
] as const)
  test(`"${phrase}" can${expected ? "" : "not"} be said`, () => {
    assert.deepEqual(sayable([phrase], slots, grammar), expected ? [phrase] : []);
  });

test("what can be said is written, what cannot is refused", () => {
  const random = Random.from("sayable");
  const phrases = ["ask {who}", "see {ticket}", "{fresh}", "{empty}", "{nobody}", "\\{ticket\\}"];
  const said = sayable(phrases, slots, grammar);
  for (const phrase of phrases) {
    const write = () => expand({ ...grammar, phrase: [phrase] }, "phrase", slots, random);
    if (said.includes(phrase)) write();
    else assert.throws(write, RangeError);
  }
});

test.run();
