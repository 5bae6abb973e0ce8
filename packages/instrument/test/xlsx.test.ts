import assert from "node:assert/strict";
import { DOMParser } from "@xmldom/xmldom";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { columnOf } from "../src/xlsx/read-sheet.ts";
import { changedParts, type Parts, packed, partsOf } from "./archives.ts";
import { refusalOf } from "./refused.ts";
import { ADDRESS, BRAND_WORDS, SETTINGS } from "./settings.ts";
import { sheetXml, workbookParts, workbookWithDrawing } from "./workbook-files.ts";

const SHEET = "xl/worksheets/sheet3.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const LINKS = "xl/drawings/_rels/drawing1.xml.rels";

const arm = async (bytes: Uint8Array) => (await instrument({ bytes, name: "yard.xlsx" }, SETTINGS)).bytes;
const armParts = async (parts: Parts) => partsOf(await arm(packed(parts)));

const elements = (xml: string | undefined, name: string) => [
  ...new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  })
    .parseFromString(xml ?? "", "text/xml")
    .getElementsByTagNameNS("*", name),
];

test("a drawing is added to the sheet that the workbook opens with, and nothing else changes", async () => {
  const parts = workbookParts();
  const before = packed(parts);
  const after = await arm(before);
  assert.deepEqual(changedParts(before, after).sort(), [
    "[Content_Types].xml",
    LINKS,
    DRAWING,
    "xl/worksheets/_rels/sheet3.xml.rels",
    SHEET,
  ]);
  const armed = partsOf(after);
  assert.equal(armed[SHEET]?.replace('<drawing r:id="rId1"/>', ""), parts[SHEET]);
  assert.equal(
    elements(armed["[Content_Types].xml"], "Override").at(-1)?.getAttribute("PartName"),
    `/${DRAWING}`,
  );
  for (const name of [DRAWING, LINKS]) assert.doesNotMatch(armed[name] ?? "canary", BRAND_WORDS);
});

test("a picture beside the figures is linked to the callback, which nothing spells out", async () => {
  const parts = await armParts(workbookParts());
  const [image] = elements(parts[LINKS], "Relationship");
  assert.equal(image?.getAttribute("TargetMode"), "External");
  assert.match(image?.getAttribute("Target") ?? "", new RegExp(`^${ADDRESS}/[\\w-]+\\.png$`));
  assert.equal(elements(parts[DRAWING], "blip")[0]?.getAttribute("r:link"), image?.getAttribute("Id"));
  // Columns A to C are in use, one stays free, and columns are counted from 0.
  assert.equal(elements(parts[DRAWING], "col")[0]?.textContent, "4");
  assert.equal(elements(parts[DRAWING], "clientData")[0]?.getAttribute("fPrintsWithSheet"), "0");
  for (const [name, xml] of Object.entries(parts))
    assert.ok(!/files\.example|https?:\/\/(?!schemas\.)/.test(xml), name);
});

test("a drawing that is there gets one more picture", async () => {
  const before = packed(workbookWithDrawing());
  const after = await arm(before);
  assert.deepEqual(changedParts(before, after).sort(), [LINKS, DRAWING]);
  const parts = partsOf(after);
  assert.deepEqual(
    elements(parts[DRAWING], "cNvPr").map((one) => one.getAttribute("id")),
    ["7", "2"],
  );
  assert.equal(
    parts[DRAWING]?.replace(/<xdr:oneCellAnchor.*<\/xdr:oneCellAnchor>/, ""),
    workbookWithDrawing()[DRAWING],
  );
});

test("the drawing stands where the schema wants it", async () => {
  const rest = '<legacyDrawing r:id="rId9"/><tableParts count="0"/>';
  const parts = await armParts(workbookParts(sheetXml(`<rowBreaks/>${rest}`)));
  assert.match(
    parts[SHEET] ?? "",
    /<rowBreaks\/><drawing r:id="rId1"\/><legacyDrawing r:id="rId9"\/><tableParts/,
  );
});

test("the first visible sheet is taken when the workbook opens with none", async () => {
  const parts = workbookParts();
  const workbook = (parts["xl/workbook.xml"] ?? "").replace('activeTab="2"', 'activeTab="0"');
  const armed = await armParts({ ...parts, "xl/workbook.xml": workbook });
  assert.match(armed["xl/worksheets/sheet2.xml"] ?? "", /<drawing r:id="rId1"\/><\/worksheet>/);
  const hidden = workbook.replace(
    /<sheet name="(\w+)" sheetId="(\d)" r:/g,
    '<sheet name="$1" sheetId="$2" state="hidden" r:',
  );
  assert.equal(
    await refusalOf(packed({ ...parts, "xl/workbook.xml": hidden }), "yard.xlsx"),
    "DN_INSTRUMENT_CANNOT",
  );
});

test("placeholders in shared strings and formulas are filled", async () => {
  const formula = sheetXml().replace(
    '<c r="C2"><v>17</v>',
    '<c r="C2" t="str"><f>HYPERLINK("{{CANARY_URL}}")</f><v>{{CANARY_URL}}</v>',
  );
  const parts = await armParts(workbookParts(formula, "<r><t>see {{CANARY_</t></r><r><t>URL}}!</t></r>"));
  assert.equal(elements(parts[SHEET], "f")[0]?.textContent, `HYPERLINK("${ADDRESS}")`);
  assert.equal(elements(parts[SHEET], "v").at(-1)?.textContent, ADDRESS);
  assert.equal(elements(parts["xl/sharedStrings.xml"], "si")[0]?.textContent, `see ${ADDRESS}!`);
});

test("a workbook that is broken inside is refused", async () => {
  const refused = async (change: Record<string, string>, parts: Parts = workbookParts()) =>
    assert.equal(await refusalOf(packed({ ...parts, ...change }), "yard.xlsx"), "DN_INSTRUMENT_CORRUPT");
  await refused({ [SHEET]: sheetXml().replace("</sheetData>", "") });
  await refused({ [SHEET]: "<chart/>" });
  await refused({ [DRAWING]: "<chart/>" }, workbookWithDrawing());
  await refused({ "xl/worksheets/_rels/sheet3.xml.rels": "<Relationships/>" }, workbookWithDrawing());
});

test("columns are counted as spreadsheets name them", () => {
  assert.deepEqual(["A1", "Z9", "AA1", "AB12", "XFD1048576", ""].map(columnOf), [1, 26, 27, 28, 16_384, 0]);
});

test.run();
