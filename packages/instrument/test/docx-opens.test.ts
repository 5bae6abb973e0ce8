import assert from "node:assert/strict";
import { hasPrograms } from "@decnet/sdk/testing";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { packed } from "./archives.ts";
import { linesOf, listen } from "./listener.ts";
import { Office } from "./office.ts";
import { textOf } from "./pages.ts";
import { docxByLibrary, paragraph, strict, wordParts } from "./word-files.ts";

const PAGE = `<html><head><title>Yard</title></head><body><h1>Yard inventory</h1>
<table border=1><tr><td>Bay</td><td>Pallets</td></tr><tr><td>4</td><td>31</td></tr></table>
${"<p>Counted by Grimaldi and Oakes; bay 7 is closed for repair.</p>\n".repeat(60)}</body></html>`;

const OPENS = "Writer opens armed documents: each calls home, and the pages read as before";

test(OPENS, async () => {
  if (!hasPrograms(OPENS, "soffice", "pdftotext")) return;
  const office = new Office();
  const listener = await listen();
  try {
    const made = await office.convert({ "writer.html": PAGE }, "docx:MS Word 2007 XML", "HTML (StarWriter)");
    const word = wordParts(paragraph("Berth plan for ", "week 24") + paragraph("Tide at 04:10"));
    const documents: Record<string, Uint8Array> = {
      writer: made.get("writer.docx") ?? new Uint8Array(),
      library: await docxByLibrary(),
      word: packed(word),
      strict: packed(strict(word)),
    };
    const files: Record<string, Uint8Array> = {};
    for (const [name, bytes] of Object.entries(documents)) {
      const settings = { token: `token${name}`, httpBase: listener.base };
      files[`${name}-before.docx`] = bytes;
      files[`${name}-after.docx`] = (await instrument({ bytes, name: `${name}.docx` }, settings)).bytes;
    }
    const pages = await office.convert(files, "pdf");
    for (const name of Object.keys(documents)) {
      const fetched = linesOf(listener).filter((line) => line.startsWith(`GET /c/token${name}/`));
      assert.ok(fetched.length > 0, `${name}: ${linesOf(listener)}`);
      const [before, after] = ["before", "after"].map((when) =>
        textOf(pages.get(`${name}-${when}.pdf`) ?? Buffer.of()),
      );
      assert.ok((before?.length ?? 0) > 20, name);
      assert.equal(after, before, name);
    }
    const unasked = linesOf(listener).filter(
      (line) => !/^(?:OPTIONS|HEAD|GET) \/c\/token\w+\/[\w-]+\.png$/.test(line),
    );
    assert.deepEqual(unasked, []);
  } finally {
    listener.close();
    office.close();
  }
});

test.run();
