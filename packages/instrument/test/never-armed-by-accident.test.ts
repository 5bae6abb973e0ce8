import assert from "node:assert/strict";
import { isDecnetError } from "@decnet/sdk";
import { hasPrograms } from "@decnet/sdk/testing";
import fc from "fast-check";
import { parse } from "parse5";
import { test } from "uvu";
import { type Instrumented, instrument } from "../src/index.ts";
import { packed } from "./archives.ts";
import { onePage, pdfByPdfkit, pdfOf, throughQpdf } from "./pdf-files.ts";
import { ADDRESS, SETTINGS } from "./settings.ts";
import { paragraph, wordParts } from "./word-files.ts";
import { workbookParts } from "./workbook-files.ts";

const NAMES = ["a.docx", "a.xlsx", "a.pdf", "a.html", "a.svg", "a.png", "a.txt", "a"];

const HTML =
  '<!DOCTYPE html><html><head><title>a</title></head><body><p class="x">b<!-- c --></p></body></html>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>a</title></svg>';
const DOCUMENTS = {
  "a.docx": packed(wordParts(paragraph("Berth ", "plan"))),
  "a.xlsx": packed(workbookParts()),
  "a.pdf": pdfOf(onePage("/Annots [ ]", "<< /Title (x) >>"), "/Info 4 0 R"),
  "a.svg": Buffer.from(SVG),
};

/** The result, or nothing when the document is refused; any other error fails the test. */
const tryArming = async (bytes: Uint8Array, name: string): Promise<Instrumented | undefined> => {
  try {
    return await instrument({ bytes, name }, SETTINGS);
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    assert.match(error.code, /^DN_INSTRUMENT_/);
    return undefined;
  }
};

test("random bytes are never armed", async () => {
  const magic = fc.constantFrom("", "PK\x03\x04", "%PDF-1.7\n", "<svg ", "\ufeff", "\xff\xfe");
  await fc.assert(
    fc.asyncProperty(
      magic,
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom(...NAMES),
      async (head, tail, name) => {
        const bytes = Buffer.concat([Buffer.from(head, "latin1"), tail]);
        const armed = await tryArming(bytes, name);
        // A browser shows any text with a tag in it as a page.
        if (armed?.instrumenter !== "html") assert.equal(armed, undefined);
      },
    ),
    { numRuns: 2000, seed: 11 },
  );
});

const CUT = "no prefix of a document is armed";

test(CUT, async () => {
  if (!hasPrograms(CUT, "qpdf")) return;
  const drawn = await pdfByPdfkit();
  const documents: [string, Uint8Array][] = [
    ...Object.entries(DOCUMENTS),
    ["drawn.pdf", drawn],
    ["streams.pdf", throughQpdf(drawn, "--object-streams=generate", "--linearize")],
  ];
  for (const [name, whole] of documents) {
    assert.ok((await tryArming(whole, name)) !== undefined, name);
    const step = whole.length > 1500 ? 13 : 1;
    for (let length = 0; length < whole.length - 1; length += step)
      assert.equal(await tryArming(whole.subarray(0, length), name), undefined, `${name} cut at ${length}`);
  }
});

test("a prefix of a page is refused, or is a page that a browser fetches from", async () => {
  let armed = 0;
  for (let length = 0; length <= HTML.length; length++) {
    const result = await tryArming(Buffer.from(HTML.slice(0, length)), "a.html");
    if (result === undefined) continue;
    armed++;
    const elements: string[] = [];
    const walk = (node: object): void => {
      if ("attrs" in node) for (const { value } of node.attrs as { value: string }[]) elements.push(value);
      if ("childNodes" in node) for (const child of node.childNodes as object[]) walk(child);
    };
    walk(parse(Buffer.from(result.bytes).toString()));
    assert.ok(elements.some((value) => value.startsWith(ADDRESS)));
  }
  assert.ok(armed > 10 && armed < HTML.length);
});

test("a document with bytes changed is armed, or refused with a reason", async () => {
  for (const [name, whole] of [...Object.entries(DOCUMENTS), ["a.html", Buffer.from(HTML)] as const])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes.writeUInt8(byte, at);
          const armed = await tryArming(bytes, name);
          if (armed !== undefined) assert.ok(armed.bytes.length > whole.length);
        },
      ),
      { numRuns: 600, seed: 11 },
    );
});

test("XML with pieces taken out is armed, or refused with a reason", async () => {
  const parts = wordParts(paragraph("Berth ", "plan", "{{CANARY_URL}}"));
  const names = Object.keys(parts);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(2000), fc.nat(60), async (name, start, length) => {
      const xml = parts[name] ?? "";
      const at = start % xml.length;
      await tryArming(packed({ ...parts, [name]: xml.slice(0, at) + xml.slice(at + length) }), "a.docx");
    }),
    { numRuns: 800, seed: 11 },
  );
});

test.run();
