import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hasPrograms } from "@decnet/sdk/testing";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { openBrowser } from "./browser.ts";
import { linesOf, listen } from "./listener.ts";
import { Office } from "./office.ts";
import { infoOf, runOn, textOf } from "./pages.ts";
import { pdfByChromium, pdfByPdfkit } from "./pdf-files.ts";
import { SETTINGS } from "./settings.ts";

const PAGE =
  "<html><head><title>Yard</title></head><body><h1>Yard inventory</h1><p>Counted by Grimaldi, see " +
  '<a href="https://yard.example.org/">the list</a>.</p></body></html>';
const PDF_A = 'pdf:writer_web_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}';

const PRINTED = "PDFs that LibreOffice and Chromium print are armed, and read as before";

test(PRINTED, async () => {
  if (!hasPrograms(PRINTED, "soffice", "chromium", "qpdf", "pdfinfo", "pdftotext")) return;
  const office = new Office();
  try {
    const written = await office.convert({ "yard.html": PAGE }, "pdf");
    const archived = await office.convert({ "yard.html": PAGE }, PDF_A);
    const documents = {
      office: written.get("yard.pdf") ?? Buffer.of(),
      archive: archived.get("yard.pdf") ?? Buffer.of(),
      browser: pdfByChromium(PAGE),
    };
    assert.ok(documents.archive.includes("pdfaid:part"));
    for (const [name, before] of Object.entries(documents)) {
      const { bytes } = await instrument({ bytes: before, name: "yard.pdf" }, SETTINGS);
      const { status, output } = runOn(bytes, "qpdf", ["--check"]);
      assert.equal(status, 0, `${name}: ${output}`);
      assert.match(textOf(bytes), /Counted by Grimaldi/);
      assert.equal(textOf(bytes), textOf(before), name);
      assert.equal(infoOf(bytes), infoOf(before), name);
    }
  } finally {
    office.close();
  }
});

const CLICKED = "a click on the text of an armed PDF in Chromium's viewer calls home";

test(CLICKED, async () => {
  if (!hasPrograms(CLICKED, "chromium")) return;
  const folder = mkdtempSync(join(tmpdir(), "viewer-"));
  const listener = await listen();
  const browser = await openBrowser();
  try {
    const settings = { token: "clicked", httpBase: listener.base };
    const { bytes } = await instrument({ bytes: await pdfByPdfkit(), name: "plan.pdf" }, settings);
    const file = join(folder, "plan.pdf");
    writeFileSync(file, bytes);
    const page = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
    await page.goto(pathToFileURL(file).href);
    assert.deepEqual(linesOf(listener), []);
    // The viewer does not say when it is ready: what comes before is a click on nothing.
    for (let clicks = 0; clicks < 2000 && listener.calls.length === 0; clicks++)
      await page.mouse.click(500, 600);
    assert.equal(linesOf(listener)[0], "GET /c/clicked/plan.pdf");
  } finally {
    await browser.close();
    listener.close();
    rmSync(folder, { recursive: true });
  }
});

test.run();
