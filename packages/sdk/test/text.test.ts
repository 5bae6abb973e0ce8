import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { LANGUAGES } from "../src/content-class.ts";
import { capitalize } from "../src/text/capitalize.ts";
import { joinList } from "../src/text/join-list.ts";
import { pad } from "../src/text/pad.ts";
import { slug } from "../src/text/slug.ts";
import { stripAccents } from "../src/text/strip-accents.ts";
import { wrap } from "../src/text/wrap.ts";

for (const [text, expected] of [
  ["Q3 Réunion!", "q3-reunion"],
  ["  Año nuevo -- 2026  ", "ano-nuevo-2026"],
  ["Straße & Größe", "strasse-grosse"],
  ["João d'Ávila", "joao-d-avila"],
  ["søren", "soren"],
  ["../../etc/passwd", "etc-passwd"],
  ["!!!", ""],
] as const) {
  test(`slug: ${text}`, () => {
    assert.equal(slug(text), expected);
  });
}

test("a slug of any text is fit for a path, and a slug of itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.match(slug(text), /^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      assert.equal(slug(slug(text)), slug(text));
    }),
  );
});

test("a slug may be joined by something else", () => {
  assert.equal(slug("Harbour portal v2", "_"), "harbour_portal_v2");
});

test("stripAccents keeps letters and drops their marks, composed or not", () => {
  assert.equal(stripAccents("João Groß"), "Joao Gross");
  assert.equal(stripAccents("Élodie Ñandú Jürgen ç"), "Elodie Nandu Jurgen c");
  assert.equal(stripAccents("e\u0301"), "e");
  assert.equal(stripAccents("plain (7) text."), "plain (7) text.");
});

test("joinList joins none, one, two and more, as each language does", () => {
  assert.deepEqual(
    [[], ["a"], ["a", "b"], ["a", "b", "c"]].map((items) => joinList(items)),
    ["", "a", "a and b", "a, b and c"],
  );
  assert.deepEqual(
    LANGUAGES.map((language) => joinList(["a", "b"], language)),
    ["a and b", "a y b", "a e b", "a et b", "a und b"],
  );
});

test("capitalize raises the first letter and nothing else", () => {
  for (const [text, expected] of [
    ["élan vital", "Élan vital"],
    ["iPhone", "IPhone"],
    ["7 days", "7 days"],
    ["", ""],
    ["𐐨x", "𐐀x"],
  ] as const)
    assert.equal(capitalize(text), expected);
});

test("pad fills on the left and never cuts", () => {
  assert.deepEqual([pad(7, 2), pad("7", 3, " "), pad(123, 2), pad(0, 1)], ["07", "  7", "123", "0"]);
});

const words = fc.array(fc.string({ unit: fc.constantFrom(..."abcé.,"), minLength: 1, maxLength: 12 }), {
  minLength: 1,
});

test("wrapped lines are short enough, unless one word is not", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
      for (const line of wrap(list.join(" "), width).split("\n"))
        assert.ok(line.length <= width || !line.includes(" "), line);
    }),
  );
});

test("wrapping only turns spaces into line ends, and fills each line", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
      const lines = wrap(list.join(" "), width).split("\n");
      assert.equal(lines.join(" "), list.join(" "));
      for (const [at, line] of lines.slice(1).entries())
        assert.ok(`${lines[at]} ${line.split(" ")[0]}`.length > width);
    }),
  );
});

test("wrap keeps the lines there are, and 72 is its width", () => {
  assert.equal(wrap("one two three\n\nfour", 8), "one two\nthree\n\nfour");
  assert.equal(wrap(`${"x".repeat(35)} ${"y".repeat(36)} z`), `${"x".repeat(35)} ${"y".repeat(36)}\nz`);
});

test.run();
