import assert from "node:assert/strict";
import { hasPrograms } from "@decnet/sdk/testing";
import { test } from "uvu";
import { instrument } from "../../src/index.ts";
import { firstPage } from "../../src/pdf/first-page.ts";
import { PdfFile } from "../../src/pdf/pdf-file.ts";
import { runOn } from "../pages.ts";
import { onePage, pdfOf } from "../pdf-files.ts";
import { refusalOf } from "../refused.ts";
import { SETTINGS } from "../settings.ts";

// Objects 1 and 2 of `onePage` plain, the page in an object stream (4), which a cross-reference stream (5) knows of.
const withHiddenPage = (form: "hybrid" | "stream", zeroWidth: boolean): Uint8Array => {
  const [catalogue = "", pages = "", page = ""] = onePage("");
  let text = "%PDF-1.7\n";
  const put = (number: number, body: string): number => {
    const at = text.length;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return at;
  };
  const stream = (entries: string, data: string) =>
    `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
  const offsets = [
    put(1, catalogue),
    put(2, pages),
    put(4, stream("/Type /ObjStm /N 1 /First 4", `3 0 ${page}`)),
  ];
  const row = (kind: number, second: number) =>
    String.fromCharCode(...(zeroWidth ? [] : [kind]), second >> 8, second & 255, 0);
  const hidden = stream("/Type /XRef /W [ 1 2 1 ] /Index [ 3 1 ] /Size 6", `\x02${"\0\x04"}\0`);
  if (form === "hybrid") {
    const at = put(5, hidden);
    const line = (offset: number) => `${String(offset).padStart(10, "0")} 00000 n \n`;
    const table = `1 2\n${line(offsets[0] ?? 0)}${line(offsets[1] ?? 0)}4 3\n${line(offsets[2] ?? 0)}${line(at)}${line(0)}`;
    return Buffer.from(
      `${text}xref\n${table}trailer\n<< /Size 7 /Root 1 0 R /XRefStm ${at} >>\nstartxref\n${text.length}\n%%EOF`,
      "latin1",
    );
  }
  const prior = put(5, hidden);
  const rows = [...offsets, prior, text.length].map((offset) => row(1, offset)).join("");
  const widths = zeroWidth ? "[ 0 2 1 ]" : "[ 1 2 1 ]";
  const at = put(
    6,
    stream(`/Type /XRef /W ${widths} /Index [ 1 2 4 3 ] /Size 7 /Root 1 0 R /Prev ${prior}`, rows),
  );
  return Buffer.from(`${text}startxref\n${at}\n%%EOF`, "latin1");
};

const HIDDEN = "a page that only a cross-reference stream knows of is found";

test(HIDDEN, async () => {
  if (!hasPrograms(HIDDEN, "qpdf")) return;
  for (const before of [
    withHiddenPage("hybrid", false),
    withHiddenPage("stream", false),
    withHiddenPage("stream", true),
  ]) {
    const { bytes } = await instrument({ bytes: before, name: "a.pdf" }, SETTINGS);
    const { status, output } = runOn(bytes, "qpdf", ["--check"]);
    // The hybrid one has an entry at the file's beginning, of which qpdf warns before and after.
    assert.equal(status, runOn(before, "qpdf", ["--check"]).status, output);
    assert.ok(!Buffer.from(bytes.subarray(before.length)).includes("XRefStm"));
    assert.equal(firstPage(new PdfFile(bytes)).number, 3);
  }
});

test("streams that are shorter or longer than they say are refused", async () => {
  for (const form of ["hybrid", "stream"] as const) {
    const sound = Buffer.from(withHiddenPage(form, false)).toString("latin1");
    for (const [, length = ""] of sound.matchAll(/\/Length (\d+)/g)) {
      const broken = sound.replace(
        `/Length ${length}`,
        `/Length ${Number(length) - 1}`.padEnd(length.length + 8),
      );
      assert.equal(await refusalOf(Buffer.from(broken, "latin1"), "a.pdf"), "DN_INSTRUMENT_CORRUPT");
    }
  }
});

test("an object that is not where it should be, and sections in circles, are refused", async () => {
  const sound = Buffer.from(pdfOf(onePage("", "(unused)"))).toString("latin1");
  const moved = sound.replace(
    /(\d{10})( 00000 n \ntrailer)/,
    (_, at: string, rest: string) => `${String(Number(at) + 1).padStart(10, "0")}${rest}`,
  );
  const [, at = ""] = /startxref\n(\d+)/.exec(sound) ?? [];
  const circular = sound.replace("/Root 1 0 R", `/Root 1 0 R /Prev ${at}`);
  for (const broken of [moved, circular]) {
    assert.notEqual(broken, sound);
    assert.equal(await refusalOf(Buffer.from(broken, "latin1"), "a.pdf"), "DN_INSTRUMENT_CORRUPT");
  }
});

test("broken PDFs are refused", async () => {
  const sound = Buffer.from(pdfOf(onePage(""))).toString("latin1");
  const broken = [
    sound.replace("startxref", "startxraf"),
    sound.replace(/startxref\n\d+/, "startxref\n7"),
    sound.replace("%PDF-1.7\n", "%PDF-1.7\n\n"),
    sound.replace("/Root 1 0 R", "/Root 9 0 R"),
    sound.replace("/Type /Pages", "/Type /Pages /Kids 5"),
    sound.replace("/Kids [ 3 0 R ]", "/Kids [ 2 0 R ]"),
    sound.replace("/Kids [ 3 0 R ]", "/Kids [       ]"),
    sound.replace("/Parent 2 0 R", "/Parent (2 0 R"),
    sound.replace("[ 0 0 400 600 ]", "[ 0 0 0   600 ]"),
    sound.replace("trailer", "tralier"),
    `${sound}x`,
  ];
  for (const text of broken) {
    assert.notEqual(text, sound);
    assert.equal(await refusalOf(Buffer.from(text, "latin1"), "a.pdf"), "DN_INSTRUMENT_CORRUPT", text);
  }
});

test.run();
