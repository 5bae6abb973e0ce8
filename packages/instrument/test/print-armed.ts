import { createHash } from "node:crypto";
import { instrument } from "../src/index.ts";
import { packed, streamed } from "./archives.ts";
import { onePage, pdfOf } from "./pdf-files.ts";
import { SETTINGS } from "./settings.ts";
import { paragraph, wordParts } from "./word-files.ts";
import { workbookParts, workbookWithDrawing } from "./workbook-files.ts";

const documents = {
  "a.docx": packed(wordParts(paragraph("Berth plan {{CANARY_HOST}}"))),
  "b.docx": streamed(wordParts("")),
  "a.xlsx": packed(workbookParts()),
  "b.xlsx": packed(workbookWithDrawing()),
  "a.pdf": pdfOf(onePage("")),
  "a.html": Buffer.from("<p>a"),
  "a.svg": Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  "a.txt": Buffer.from("{{CANARY_URL}}"),
};
for (const [name, bytes] of Object.entries(documents)) {
  const armed = await instrument({ bytes, name }, SETTINGS);
  console.log(name, createHash("sha256").update(armed.bytes).digest("hex"), bytes.length);
}
