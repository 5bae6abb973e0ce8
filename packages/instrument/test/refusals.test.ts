import assert from "node:assert/strict";
import { isDecnetError } from "@decnet/sdk";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { packed } from "./archives.ts";
import { onePage, pdfOf } from "./pdf-files.ts";
import { refusalOf } from "./refused.ts";
import { SETTINGS } from "./settings.ts";
import { paragraph, wordParts } from "./word-files.ts";
import { workbookParts } from "./workbook-files.ts";

const DOCX = packed(wordParts(paragraph("Berth plan")));
const XLSX = packed(workbookParts());
const PDF = pdfOf(onePage(""));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const HTML = "<!DOCTYPE html><title>a</title><p>b";

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const oleWith = (stream: string) => Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(stream, "utf16le")]);

const refused = async (bytes: Uint8Array | string, name: string, reason: string) =>
  assert.equal(await refusalOf(bytes, name), `DN_INSTRUMENT_${reason}`, name);

test("pictures cannot call home, whatever they are called", async () => {
  const heads = [
    "89504e470d0a1a0a0000000d49484452",
    "ffd8ffe000104a46494600010100",
    "474946383961010001000000ff",
    "52494646240000005745425056503820",
    "424d460000000000000036000000",
    "49492a0008000000",
    "4d4d002a00000008",
    "000001000100101000",
  ];
  for (const head of heads) await refused(Buffer.from(head, "hex"), "logo.png", "CANNOT");
  await refused(Buffer.from("89504e470d0a1a0a00", "hex"), "logo.docx", "CANNOT");
});

test("the reason says that an image file cannot call home", async () => {
  const bytes = Buffer.from("89504e470d0a1a0a00", "hex");
  await assert.rejects(instrument({ bytes, name: "logo.png" }, SETTINGS), (error) => {
    assert.ok(isDecnetError(error));
    assert.match(error.message, /an image file cannot call home/);
    assert.match(error.hint ?? "", /docx, html or svg/);
    return true;
  });
});

test("documents with a password, and old formats", async () => {
  await refused(oleWith("EncryptedPackage"), "plan.docx", "ENCRYPTED");
  await refused(oleWith("EncryptedPackage"), "plan.xlsx", "ENCRYPTED");
  await refused(oleWith("WordDocument"), "plan.doc", "UNKNOWN");
});

test("what is called one thing and is another", async () => {
  for (const [bytes, name] of [
    [DOCX, "plan.xlsx"],
    [XLSX, "plan.docx"],
    [DOCX, "plan.pdf"],
    [PDF, "plan.docx"],
    [PDF, "plan.txt"],
    [DOCX, "plan.txt"],
    [SVG, "plan.png"],
    [HTML, "plan.svg"],
    [HTML, "plan.docx"],
    ["plain", "plan.html"],
    ["plain", "plan.pdf"],
    ["plain", "plan.svg"],
  ] as const)
    await refused(bytes, name, "MISMATCH");
});

test("a name without a suffix, or with one that says nothing, lets the content say", async () => {
  const kinds = { docx: DOCX, xlsx: XLSX, pdf: PDF, svg: SVG, html: HTML };
  for (const [kind, bytes] of Object.entries(kinds)) {
    const { instrumenter } = await instrument({ bytes: Buffer.from(bytes), name: "plan" }, SETTINGS);
    assert.equal(instrumenter, kind);
  }
  const { instrumenter } = await instrument({ bytes: DOCX, name: "plan.docx.bak" }, SETTINGS);
  assert.equal(instrumenter, "docx");
});

test("other kinds", async () => {
  await refused(packed({ "a.txt": "b" }), "a.zip", "UNKNOWN");
  await refused(
    packed({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
    "a.odt",
    "UNKNOWN",
  );
  const slides = Object.fromEntries(
    Object.entries(wordParts("")).map(([name, xml]) => [
      name,
      xml.replaceAll("wordprocessingml.document", "presentationml.presentation"),
    ]),
  );
  await refused(packed(slides), "a.pptx", "UNKNOWN");
  await refused(Buffer.from("7f454c4602010100", "hex"), "ls", "UNKNOWN");
  await refused(Buffer.from("1f8b0800", "hex"), "plan.svgz", "UNKNOWN");
});

test("documents that are too large, packed or unpacked", async () => {
  await refused(new Uint8Array(16 * (1 << 20) + 1), "a.txt", "SIZE");
  const claims = Buffer.from(DOCX);
  // The unpacked size in the first record of the directory.
  claims.writeUInt32LE(300 << 20, claims.indexOf("PK\x01\x02", 0, "latin1") + 24);
  await refused(claims, "a.docx", "SIZE");
  await refused(packed({ ...wordParts(""), "word/document.xml": "\0".repeat(65 << 20) }), "a.docx", "SIZE");
  const text = `{{CANARY_URL}}${"x".repeat(16 * (1 << 20) - 14)}`;
  await refused(text, "a.txt", "SIZE");
});

test("a missing or unfit base", async () => {
  const { httpBase: _, ...dns } = SETTINGS;
  for (const [bytes, name] of [
    [DOCX, "a.docx"],
    [XLSX, "a.xlsx"],
    [PDF, "a.pdf"],
    [SVG, "a.svg"],
    [HTML, "a.html"],
    ["{{CANARY_URL}}", "a"],
  ] as const)
    assert.equal(await refusalOf(bytes, name, dns), "DN_INSTRUMENT_NO_CALLBACK");
  for (const httpBase of [
    'https://a.example/"x',
    "https://ä.example",
    "https://a.example/?a&b",
    "ftp://a.example",
  ])
    assert.equal(await refusalOf(HTML, "a.html", { ...dns, httpBase }), "DN_INSTRUMENT_NO_CALLBACK");
});

test.run();
