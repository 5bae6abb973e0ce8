import { createRequire } from "node:module";
import type { Parts } from "./archives.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A paragraph as Word writes it: with revision ids, its text in several runs. */
export const paragraph = (...runs: readonly string[]): string =>
  `<w:p w14:paraId="3B1C00${String(runs.join("").length % 100).padStart(2, "0")}" w:rsidR="00A77427" w:rsidRDefault="00A77427">` +
  `<w:pPr><w:spacing w:after="120"/></w:pPr>${runs.map((text) => `<w:r w:rsidRPr="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r><w:proofErr w:type="spellEnd"/>`).join("")}</w:p>`;

const SECTION =
  '<w:sectPr w:rsidR="00A77427"><w:headerReference w:type="default" r:id="rId7"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

const NAMESPACES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  `xmlns:r="${RELATIONSHIPS}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';

/** The parts of a document such as Word saves, with this body. */
export const wordParts = (body: string, links = ""): Record<string, string> => ({
  "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${TYPES}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  "_rels/.rels": `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/document.xml": `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}${SECTION}</w:body></w:document>`,
  "word/_rels/document.xml.rels": `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${RELATIONSHIPS}/header" Target="header1.xml"/>${links}</Relationships>`,
  "word/header1.xml": `${DECLARATION}<w:hdr ${NAMESPACES}>${paragraph("Northgate Freight")}</w:hdr>`,
  "docProps/core.xml": `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Zoë Ødegård</dc:creator></cp:coreProperties>`,
});

/** A relationship of a hyperlink. */
export const hyperlink = (id: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONSHIPS}/hyperlink" Target="${target}" TargetMode="External"/>`;

/** The same parts in ECMA-376's strict dialect. */
export const strict = (parts: Parts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      xml
        .replaceAll(RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        .replaceAll(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/drawingml/2006",
          "http://purl.oclc.org/ooxml/drawingml",
        ),
    ]),
  );

/** What is used of the docx package, which the plugin of the class brings. */
interface Docx {
  readonly Document: new (options: object) => object;
  readonly Paragraph: new (options: object) => object;
  readonly TextRun: new (options: object) => object;
  readonly Header: new (options: object) => object;
  readonly Table: new (options: object) => object;
  readonly TableRow: new (options: object) => object;
  readonly TableCell: new (options: object) => object;
  readonly Packer: { readonly toBuffer: (document: object) => Promise<Buffer> };
}

const requireFromPlugin = createRequire(
  new URL("../../../plugins/canary-docx/package.json", import.meta.url),
);

/** A document with header and table, written by the docx package. */
export const docxByLibrary = async (): Promise<Uint8Array> => {
  const { Document, Paragraph, TextRun, Header, Table, TableRow, TableCell, Packer } = requireFromPlugin(
    "docx",
  ) as Docx;
  const text = (words: string) => new Paragraph({ children: [new TextRun({ text: words })] });
  const row = (...cells: readonly string[]) =>
    new TableRow({ children: cells.map((cell) => new TableCell({ children: [text(cell)] })) });
  return Packer.toBuffer(
    new Document({
      creator: "Ana Prieto",
      sections: [
        {
          headers: { default: new Header({ children: [text("Northgate Freight, Operations")] }) },
          children: [
            text("Handover of the night shift"),
            text("Pallets 4 to 9 wait for customs."),
            new Table({ rows: [row("Dock", "Carrier"), row("7", "Lindner")] }),
            text("Signed off by Rinaldi."),
          ],
        },
      ],
    }),
  );
};
