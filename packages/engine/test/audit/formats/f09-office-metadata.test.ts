import assert from "node:assert/strict";
import { zipSync } from "fflate";
import { test } from "uvu";
import { OFFICE_METADATA } from "../../../src/audit/tells/formats/f09-office-metadata.ts";
import { makeHost, makeView, NOW } from "../make-host.ts";

const HOUR = 3_600_000;
const iso = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

const docx = ({
  creator = "Ana Reis",
  created = NOW - 9 * HOUR,
  modified = NOW - 2 * HOUR,
  zipped = Date.UTC(1980, 0, 1),
}) =>
  zipSync(
    {
      "[Content_Types].xml": Buffer.from("<x/>"),
      "docProps/core.xml": Buffer.from(
        `<cp:coreProperties><dc:creator>${creator}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${iso(created)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${iso(modified)}</dcterms:modified></cp:coreProperties>`,
      ),
    },
    // fflate writes local time of this machine, whatever its zone.
    { mtime: new Date(zipped + new Date(zipped).getTimezoneOffset() * 60_000) },
  );

const seen = async (name: string, body: Uint8Array | string) =>
  (
    await OFFICE_METADATA.check(makeView(makeHost({ [`/home/ana/${name}`]: { body, at: NOW - 2 * HOUR } })))
  ).map((hit) => hit.seen);

test("documents of nobody, or of another time than the file's, are seen", async () => {
  assert.match(String(await seen("a.docx", docx({ creator: "" }))), /nobody created/);
  assert.match(String(await seen("a.docx", docx({ modified: NOW }))), /but last written at/);
  assert.match(
    String(await seen("a.docx", docx({ created: NOW - HOUR * 3, modified: NOW - HOUR * 5 }))),
    /after it was modified/,
  );
  assert.match(String(await seen("a.docx", docx({ zipped: NOW + 24 * HOUR }))), /after it was written/);
  assert.match(String(await seen("a.docx", docx({ zipped: NOW - 90 * HOUR }))), /but it was modified/);
  assert.match(
    String(await seen("a.docx", zipSync({ "word/document.xml": Buffer.from("<x/>") }))),
    /without docProps/,
  );
});

test("a document as Word or LibreOffice leave it is not", async () => {
  assert.deepEqual(await seen("a.docx", docx({})), []);
  assert.deepEqual(await seen("a.docx", docx({ zipped: NOW - 1 * HOUR })), []);
});

test("a PDF's dates are read wherever they stand", async () => {
  assert.match(
    String(await seen("a.pdf", "%PDF-1.4\n1 0 obj\n<< /Producer (x) >>\n")),
    /without a \/CreationDate/,
  );
  assert.match(
    String(await seen("a.pdf", "%PDF-1.4\n<< /CreationDate (D:20300101000000Z) >>\n")),
    /CreationDate is 2030/,
  );
  const indirect = (year: string) =>
    `%PDF-1.4\n5 0 obj\n(D:${year}0101000000+01'00)\nendobj\n<< /CreationDate 5 0 R >>\n`;
  assert.match(String(await seen("a.pdf", indirect("2030"))), /CreationDate is 2029-12-31T23/);
  assert.deepEqual(await seen("a.pdf", indirect("2026")), []);
  assert.deepEqual(await seen("a.pdf", "%PDF-1.5\n<< /Type /ObjStm >>\n"), []);
});

test.run();
