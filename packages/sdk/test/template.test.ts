import assert from "node:assert/strict";
import { test } from "uvu";
import type { Language } from "../src/content-class.ts";
import { Random } from "../src/random.ts";
import { renderTemplate } from "../src/template.ts";

const render = (
  source: string,
  data: object = {},
  given: { seed?: string; language?: Language; zone?: string } = {},
) =>
  renderTemplate(source, data, {
    random: Random.from(given.seed ?? "1"),
    language: given.language ?? "en",
    zone: given.zone ?? "UTC",
  });
const over = (source: string, data: object = {}) =>
  Array.from({ length: 400 }, (_, seed) => render(source, data, { seed: String(seed) }));
const counts = (texts: readonly string[], wanted: string) => texts.filter((text) => text === wanted).length;

test("text is plain: nothing is escaped", () => {
  const text = `<a href="x">R&D's 'list'</a> \`=\` é — 日本`;
  assert.equal(render("{{text}}|{{{text}}}", { text }), `${text}|${text}`);
});

test("lines and indents are kept", () => {
  assert.equal(render("a\n\n  {{x}}\n\tb\n", { x: "1" }), "a\n\n  1\n\tb\n");
});

test("pick takes one of its arguments, or of a list", () => {
  const [words, items] = [over("{{pick 'a' 'b' 'c'}}"), over("{{pick items}}", { items: ["a", "b", "c"] })];
  for (const picked of [words, items]) {
    for (const word of ["a", "b", "c"])
      assert.ok(counts(picked, word) > 90, `${word}: ${counts(picked, word)}`);
    assert.equal(
      picked.every((word) => "abc".includes(word)),
      true,
    );
  }
});

test("maybe writes its block as often as it is told, else the other one", () => {
  assert.equal(render("{{#maybe 1}}{{x}}{{else}}n{{/maybe}}", { x: "y" }), "y");
  assert.equal(render("{{#maybe 0}}y{{else}}{{x}}{{/maybe}}", { x: "n" }), "n");
  assert.equal(render("{{#maybe 0}}y{{/maybe}}|"), "|");
  const often = counts(over("{{#maybe 0.25}}y{{/maybe}}"), "y");
  assert.ok(often > 70 && often < 130, `${often} of 400`);
});

test("date writes in the zone and language it is given", () => {
  const source = "{{date at 'EEEE d MMMM yyyy HH:mm'}}";
  const at = Date.UTC(2026, 2, 29, 23, 30);
  assert.equal(render(source, { at }), "Sunday 29 March 2026 23:30");
  assert.equal(
    render(source, { at }, { language: "pt", zone: "Europe/Lisbon" }),
    "segunda-feira 30 março 2026 00:30",
  );
});

test("list joins as each language does", () => {
  const joined = {
    en: "a, b and c",
    es: "a, b y c",
    pt: "a, b e c",
    fr: "a, b et c",
    de: "a, b und c",
  } as const;
  for (const [language, text] of Object.entries(joined)) {
    assert.equal(
      render("{{list items}}", { items: ["a", "b", "c"] }, { language: language as Language }),
      text,
    );
  }
});

for (const [source, text] of [
  ["{{pad n 4}}", "0007"],
  ["{{pad 12345 4}}", "12345"],
  ["{{upper 'olá'}}", "OLÁ"],
  ["{{lower 'OLÁ'}}", "olá"],
  ["{{capitalize 'élan vital'}}", "Élan vital"],
  ["{{slug 'Q3 Réunion!'}}", "q3-reunion"],
  ["{{wrap 'one two three' 8}}", "one two\nthree"],
  ["{{join items '; '}}", "a; b"],
  ["{{upper (pick items)}}", "A"],
  ["{{#each items}}{{@index}}{{this}} {{/each}}", "0a 1b "],
  ["{{#if no}}x{{else}}y{{/if}}", "y"],
] as const) {
  test(`helper: ${source}`, () => {
    assert.equal(render(source, { n: 7, items: ["a", "b"], no: false }, { seed: "3" }), text);
  });
}

test("prototypes are out of reach", () => {
  for (const source of [
    "{{constructor}}",
    "{{__proto__}}",
    "{{toString}}",
    '{{lookup this "constructor"}}',
    '{{lookup this "__proto__"}}',
    '{{lookup (lookup this "constructor") "name"}}',
    "{{#with (lookup this 'constructor')}}{{name}}{{/with}}",
  ])
    assert.equal(render(source, { a: 1 }), "", source);
  assert.throws(() => render("{{constructor.constructor 'return 1'}}"));
  const inherited = Object.create({ secret: "inherited" });
  assert.equal(render('{{lookup this "secret"}}', inherited), "");
});

for (const source of [
  "{{missing}}",
  "{{known.missing}}",
  "{{nohelper 'x'}}",
  "{{> partial}}",
  "{{#missing}}x{{/missing}}",
]) {
  test(`an unknown name is an error: ${source}`, () => {
    assert.throws(() => render(source, { known: {} }), Error);
  });
}

test("the same seed gives the same text, whatever was rendered before", () => {
  const source = "{{pick 'a' 'b' 'c'}}{{#maybe 0.5}}x{{/maybe}}{{pick 'd' 'e' 'f' 'g'}}";
  assert.deepEqual(over(source), over(source));
  assert.ok(new Set(over(source)).size > 20);
});

test("one template serves any data", () => {
  assert.deepEqual(
    [1, 2].map((n) => render("{{n}}", { n })),
    ["1", "2"],
  );
});

test.run();
