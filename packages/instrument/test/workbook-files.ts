const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "application/vnd.openxmlformats-officedocument";

const relationships = (...list: readonly string[]) =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;

/** A worksheet with two cells, and what follows them. */
export const sheetXml = (rest = ""): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData><row r="1">` +
  `<c r="A1" t="s"><v>0</v></c><c><v>41</v></c></row><row r="2"><c r="C2"><v>17</v></c></row></sheetData>` +
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${rest}</worksheet>`;

/** The parts of a workbook with two visible sheets, of which it opens with the second, and a hidden one. */
export const workbookParts = (second = sheetXml(), text = "<t>Pallets</t>"): Record<string, string> => ({
  "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.spreadsheetml.sheet.main+xml"/>${[
    1, 2, 3,
  ]
    .map(
      (at) =>
        `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPES}.spreadsheetml.worksheet+xml"/>`,
    )
    .join(
      "",
    )}<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.spreadsheetml.sharedStrings+xml"/></Types>`,
  "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
  "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView activeTab="2"/></bookViews><sheets><sheet name="Old" sheetId="1" state="hidden" r:id="rId1"/><sheet name="May" sheetId="2" r:id="rId2"/><sheet name="June" sheetId="3" r:id="rId3"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ...[1, 2, 3].map((at) => relationship(`rId${at}`, "worksheet", `worksheets/sheet${at}.xml`)),
    relationship("rId4", "sharedStrings", "sharedStrings.xml"),
  ),
  "xl/worksheets/sheet1.xml": sheetXml(),
  "xl/worksheets/sheet2.xml": sheetXml(),
  "xl/worksheets/sheet3.xml": second,
  "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${MAIN}" count="3" uniqueCount="1"><si>${text}</si></sst>`,
});

/** The same workbook with a drawing in its third sheet. */
export const workbookWithDrawing = (): Record<string, string> => {
  const parts = workbookParts(sheetXml('<drawing r:id="rId5"/>'));
  return {
    ...parts,
    "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "").replace(
      "</Types>",
      `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPES}.drawing+xml"/></Types>`,
    ),
    "xl/worksheets/_rels/sheet3.xml.rels": relationships(
      relationship("rId5", "drawing", "../drawings/drawing1.xml"),
    ),
    "xl/drawings/drawing1.xml": `${DECLARATION}<wsDr xmlns="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><absoluteAnchor><pos x="0" y="0"/><ext cx="9525" cy="9525"/><sp macro="" textlink=""><nvSpPr><cNvPr id="7" name="Rectangle 6"/><cNvSpPr/></nvSpPr><spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></spPr></sp><clientData/></absoluteAnchor></wsDr>`,
  };
};
