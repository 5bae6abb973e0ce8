import assert from "node:assert/strict";
import { DOMParser } from "@xmldom/xmldom";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { changedParts, type Parts, packed, partsOf, streamed } from "./archives.ts";
import { refusalOf } from "./refused.ts";
import { ADDRESS, BRAND_WORDS, HOST, SETTINGS } from "./settings.ts";
import { docxByLibrary, hyperlink, paragraph, strict, wordParts } from "./word-files.ts";

const DOCUMENT = "word/document.xml";
const LINKS = "word/_rels/document.xml.rels";
const PICTURE = /<w:r><w:drawing><wp:anchor.*?<\/wp:anchor><\/w:drawing><\/w:r>/;
const ADDED_LINK = /\n?<Relationship Id="[^"]+" Type="[^"]+\/image" Target="[^"]+" TargetMode="External"\/>/;

const plain = wordParts(paragraph("Berth plan for week 24") + paragraph("Tide at ", "04:10"));
const arm = async (bytes: Uint8Array) => (await instrument({ bytes, name: "plan.docx" }, SETTINGS)).bytes;
const armParts = async (parts: Parts) => partsOf(await arm(packed(parts)));

// xmldom tells what our own scanner would have to agree with.
const parseXml = (xml: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml.replace(/^\ufeff/, ""), "text/xml");

const elements = (xml: string, name: string) => [...parseXml(xml).getElementsByTagNameNS("*", name)];

test("only the document and its relationships change, and only by what is put in", async () => {
  const before = packed(plain);
  const after = await arm(before);
  assert.deepEqual(changedParts(before, after), [DOCUMENT, LINKS]);
  const parts = partsOf(after);
  assert.deepEqual(Object.keys(parts), Object.keys(plain));
  assert.equal(parts[DOCUMENT]?.replace(PICTURE, ""), plain[DOCUMENT]);
  assert.equal(parts[LINKS]?.replace(ADDED_LINK, ""), plain[LINKS]);
});

test("the picture is linked to the callback, which nothing spells out", async () => {
  for (const bytes of [packed(plain), await docxByLibrary()]) {
    const parts = partsOf(await arm(bytes));
    const images = elements(parts[LINKS] ?? "", "Relationship").filter(
      (one) => one.getAttribute("TargetMode") === "External",
    );
    assert.equal(images.length, 1);
    assert.match(images[0]?.getAttribute("Target") ?? "", new RegExp(`^${ADDRESS}/[\\w-]+\\.png$`));
    const blips = elements(parts[DOCUMENT] ?? "", "blip");
    assert.equal(blips.at(-1)?.getAttribute("r:link"), images[0]?.getAttribute("Id"));
    const ids = elements(parts[LINKS] ?? "", "Relationship").map((one) => one.getAttribute("Id"));
    assert.equal(new Set(ids).size, ids.length);
    for (const [name, xml] of Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name))) {
      parseXml(xml);
      assert.ok(!/files\.example|https?:\/\/(?!schemas\.|purl\.|www\.w3\.)/.test(xml), name);
    }
    assert.doesNotMatch(PICTURE.exec(parts[DOCUMENT] ?? "")?.[0] ?? "canary", BRAND_WORDS);
  }
});

test("a picture as large as a logo, behind the text, in the first paragraph after its properties", async () => {
  const xml = (await armParts(plain))[DOCUMENT] ?? "";
  assert.match(
    xml,
    /<w:body><w:p [^>]+><w:pPr><w:spacing w:after="120"\/><\/w:pPr><w:r><w:drawing><wp:anchor/,
  );
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(xml) ?? [];
  // 36000 English Metric Units are a millimetre.
  assert.ok(Number(height) >= 10 * 36_000 && Number(height) <= 15 * 36_000);
  assert.ok(Number(width) > 2 * Number(height) && Number(width) < 5 * Number(height));
  assert.match(xml, /behindDoc="1"/);
});

test("names and sizes differ from token to token", async () => {
  const seen = new Set<string>();
  for (let token = 0; token < 12; token++) {
    const { bytes } = await instrument(
      { bytes: packed(plain), name: "a.docx" },
      { ...SETTINGS, token: `t${token}` },
    );
    seen.add(/<wp:extent[^>]+>/.exec(partsOf(bytes)[DOCUMENT] ?? "")?.[0] ?? "");
  }
  assert.ok(seen.size > 6);
});

test("drawing ids stay unique", async () => {
  const drawing = (id: number) =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="${id}" name="Picture ${id}"/></wp:inline></w:drawing></w:r>`;
  const idsAfter = async (...ids: readonly number[]) => {
    const parts = await armParts(wordParts(`<w:p>${ids.map(drawing).join("")}</w:p>`));
    return elements(parts[DOCUMENT] ?? "", "docPr").map((one) => Number(one.getAttribute("id")));
  };
  assert.deepEqual(await idsAfter(2), [3, 2]);
  assert.deepEqual(await idsAfter(2, 3), [4, 2, 3]);
});

test("finds a place in an empty paragraph, after a text frame, and in a body without paragraphs", async () => {
  const empty = (await armParts(wordParts('<w:p w:rsidR="00A7"/>')))[DOCUMENT] ?? "";
  assert.match(empty, /<w:p w:rsidR="00A7"><w:r><w:drawing>.*<\/w:drawing><\/w:r><\/w:p><w:sectPr/);
  const frame = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>O</w:t></w:r></w:p>';
  const framed = (await armParts(wordParts(`${frame}<w:p><w:r><w:t>nce</w:t></w:r></w:p>`)))[DOCUMENT] ?? "";
  assert.ok(framed.includes(`${frame}<w:p><w:r><w:drawing>`));
  const bare = (await armParts(wordParts("<w:sdt><w:sdtContent/></w:sdt>")))[DOCUMENT] ?? "";
  assert.match(bare, /<\/w:sdt><w:p><w:r><w:drawing>.*<\/w:r><\/w:p><w:sectPr/);
});

test("the strict dialect keeps its namespaces", async () => {
  const parts = await armParts(strict(plain));
  assert.doesNotMatch(parts[DOCUMENT] ?? "", /schemas\.openxmlformats\.org\/(?:drawingml|officeDocument)/);
  assert.match(parts[LINKS] ?? "", /purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/image/);
});

test("archives that are stored or streamed are packed again in the same way", async () => {
  for (const before of [packed(plain, 0), streamed(plain)]) {
    const after = await arm(before);
    assert.deepEqual(changedParts(before, after), [DOCUMENT, LINKS]);
    const [old, now] = [before, after].map((bytes) => Buffer.from(bytes));
    // Flags, method and time of the first entry.
    assert.deepEqual(now?.subarray(4, 14), old?.subarray(4, 14));
  }
});

test("placeholders are filled however Word cuts them into runs, and in links", async () => {
  const parts = await armParts(
    wordParts(
      paragraph("Portal: ", "{{CAN", "ARY_U", "RL}}/login, host ", "{{CANARY_HOST}}") + paragraph("a { b"),
      hyperlink("rId9", "file:///C:/Users/ana/%7b%7bCANARY_URL%7d%7d/start") +
        hyperlink("rId10", "http://{{CANARY_HOST}}/intranet"),
    ),
  );
  const xml = parts[DOCUMENT] ?? "";
  const text = elements(xml, "t").map((one) => one.textContent);
  assert.equal(text.join(""), `Portal: ${ADDRESS}/login, host ${HOST}a { b`);
  assert.ok(!xml.includes(HOST) && !xml.includes("CANARY"));
  assert.deepEqual(
    elements(parts[LINKS] ?? "", "Relationship")
      .map((one) => one.getAttribute("Target") ?? "")
      .slice(1, 3),
    [`${ADDRESS}/start`, `http://${HOST}/intranet`],
  );
});

test("what only looks like a placeholder is refused, and so is one whose setting is missing", async () => {
  const wrong = packed(wordParts(paragraph("{{CANARY_", "TOKEN}}")));
  assert.equal(await refusalOf(wrong, "a.docx"), "DN_INSTRUMENT_NO_PLACEHOLDER");
  const host = packed(wordParts(paragraph("{{CANARY_HOST}}")));
  const { dnsZone: _, ...http } = SETTINGS;
  assert.equal(await refusalOf(host, "a.docx", http), "DN_INSTRUMENT_NO_CALLBACK");
});

test("macros and signatures are refused", async () => {
  const types = plain["[Content_Types].xml"] ?? "";
  const macros = types.replace(
    "</Types>",
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
  );
  assert.equal(
    await refusalOf(packed({ ...plain, "[Content_Types].xml": macros }), "a.docm"),
    "DN_INSTRUMENT_MACROS",
  );
  const signed = (plain["_rels/.rels"] ?? "").replace(
    "</Relationships>",
    '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
  );
  assert.equal(
    await refusalOf(packed({ ...plain, "_rels/.rels": signed }), "a.docx"),
    "DN_INSTRUMENT_SIGNED",
  );
});

test("a document that is broken inside is refused", async () => {
  const refused = async (change: Record<string, string>) =>
    assert.equal(await refusalOf(packed({ ...plain, ...change }), "a.docx"), "DN_INSTRUMENT_CORRUPT");
  await refused({ [DOCUMENT]: "" });
  await refused({ [DOCUMENT]: (plain[DOCUMENT] ?? "").replace("</w:body>", "") });
  await refused({ [DOCUMENT]: "<w:document xmlns:w='w'/>" });
  await refused({ [LINKS]: "<nothing/>" });
  await refused({ "_rels/.rels": "<Relationships" });
  await refused({ "word/header1.xml": "<w:hdr" });
  await refused({ "docProps/core.xml": "" });
  const { [DOCUMENT]: _, ...without } = plain;
  assert.equal(await refusalOf(packed(without), "a.docx"), "DN_INSTRUMENT_CORRUPT");
});

test.run();
