import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { isDecnetError } from "@decnet/sdk";
import { hasPrograms } from "@decnet/sdk/testing";
import fc from "fast-check";
import { test } from "uvu";
import { characterReferences, decode, decodeWithOffsets } from "../../src/xml/references.ts";
import { scanXml } from "../../src/xml/scan.ts";
import { splice } from "../../src/xml/splice.ts";

const PIECES = [
  "<a>",
  "</a>",
  "<b c='1'>",
  "</b>",
  "<d/>",
  '<e f="&lt;"/>',
  '<e f="<"/>',
  "x",
  " ",
  "&amp;",
  "&#65;",
  "&#x41;",
  "&#0;",
  "&",
  "<",
  ">",
  "]]>",
  "<!-- n -->",
  "<!-- n -- -->",
  "<!-- n --->",
  "<![CDATA[ < ]]>",
  "<?p q?>",
  "<?xml version='1.0'?>",
  "<p:g xmlns:p='u'/>",
  "<p:g xmlns:p='u'>",
  "</p:g>",
  "<p:h/>",
  "<i j='1' j='2'/>",
  "<i j='1'k='2'/>",
  "<k l=1/>",
  "<1/>",
  "<m n/>",
  "\u0001",
];

const isSound = (xml: string): boolean => {
  try {
    for (const _ of scanXml(xml));
    return true;
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    return false;
  }
};

// Expat reads XML as browsers do not forgive it.
const EXPAT = [
  "import json, sys, xml.parsers.expat as expat",
  "def sound(text):",
  "    try:",
  "        expat.ParserCreate(namespace_separator=' ').Parse(text, True)",
  "        return True",
  "    except expat.ExpatError:",
  "        return False",
  "print(json.dumps([sound(text) for text in json.load(sys.stdin)]))",
].join("\n");

test("tags, texts and their places are those of the source", () => {
  const source =
    '<?xml version="1.0"?><!-- a --><a xmlns="u:a" xmlns:p="u:p"><p:b c=\'1 &amp; 2\'/>t&#58;<![CDATA[<x>]]></a>\n';
  const tokens = [...scanXml(source)].map((token) =>
    token.type === "open"
      ? [token.name, token.namespace, token.depth, source.slice(token.start, token.end)]
      : [token.type, source.slice(token.start, token.end)],
  );
  assert.deepEqual(tokens, [
    ["a", "u:a", 0, '<a xmlns="u:a" xmlns:p="u:p">'],
    ["p:b", "u:p", 1, "<p:b c='1 &amp; 2'/>"],
    ["close", ""],
    ["text", "t&#58;"],
    ["text", "<x>"],
    ["close", "</a>"],
  ]);
  for (const token of scanXml(source))
    if (token.type === "open" && token.local === "b") {
      const [one] = token.attributes;
      assert.equal(one?.value, "1 & 2");
      assert.equal(source.slice(one?.start, one?.end), "1 &amp; 2");
    }
});

const AGREES = "agrees with Expat on what is well-formed, for sources made of the pieces of XML";

test(AGREES, () => {
  if (!hasPrograms(AGREES, "python3")) return;
  const piece = fc.constantFrom(...PIECES);
  const sources = fc.tuple(fc.array(piece, { maxLength: 6 }), fc.boolean()).map(([pieces, wrapped]) => {
    const xml = pieces.join("");
    return wrapped ? `<r>${xml}</r>` : xml;
  });
  const samples = fc.sample(sources, { numRuns: 5000, seed: 7 });
  const { stdout } = spawnSync("python3", ["-c", EXPAT], {
    input: JSON.stringify(samples),
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const verdicts = JSON.parse(stdout) as boolean[];
  assert.ok(verdicts.filter(Boolean).length > 300);
  for (const [at, xml] of samples.entries()) assert.equal(isSound(xml), verdicts[at], xml);
});

test("every prefix of a document is refused", () => {
  const whole =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "f">]><a><b c="&e;">&amp;<![CDATA[x]]></b><!-- c --></a>';
  assert.ok(isSound(whole));
  for (let length = 0; length < whole.length; length++)
    assert.ok(!isSound(whole.slice(0, length)), String(length));
});

test("large comments, values and document types take no more than their length", () => {
  const long = "- '<".repeat(500_000);
  assert.ok(isSound(`<!DOCTYPE a [ <!-- ${long} --> ]><a b="${"x".repeat(4_000_000)}"><!-- ${long} --></a>`));
  assert.ok(!isSound(`<!DOCTYPE a [ ${"<!-- x -->".repeat(20_000)}`));
});

test("references are read one by one, with their places", () => {
  const none = new Map<string, string>();
  assert.equal(decode("a&lt;&#x1F600;b", none), "a<😀b");
  assert.equal(decode("&nbsp;", none), undefined);
  assert.equal(decode("&nbsp;", new Map([["nbsp", "x"]])), "x");
  for (const bad of ["&#0;", "&#x110000;", "&#;", "&#xg;", "&", "& amp;"])
    assert.equal(decode(bad, none), undefined, bad);
  assert.deepEqual(decodeWithOffsets("a&#58;b&x", none), { text: "a:b&x", offsets: [0, 1, 6, 7, 8, 9] });
});

test("any ASCII text survives as character references", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      const spelt = characterReferences(text);
      assert.match(spelt, /^(?:[A-Za-z0-9]|&#\d+;)*$/);
      assert.equal(decode(spelt, new Map()), text);
    }),
    { seed: 7 },
  );
});

test("changes are made in any order, and must not overlap", () => {
  const changes = [
    { start: 4, end: 5, text: "E" },
    { start: 1, end: 1, text: "-" },
    { start: 2, end: 4, text: "" },
  ];
  assert.equal(splice("abcdef", changes), "a-bEf");
  assert.throws(
    () =>
      splice("abc", [
        { start: 0, end: 2, text: "" },
        { start: 1, end: 3, text: "" },
      ]),
    RangeError,
  );
});

test.run();
