import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Paragraph,
  SimpleField,
  Tab,
  type Table,
  TextRun,
} from "docx";
import type { Look } from "../look.ts";
import type { Block, OfficeDocument } from "../model.ts";
import type { Properties } from "../properties.ts";
import { BULLETS, bulletList } from "./bullets.ts";
import { letterhead } from "./letterhead.ts";
import { stylesOf } from "./styles.ts";
import { tableOf } from "./table.ts";

const blockOf = (block: Block, look: Look): (Paragraph | Table)[] => {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ style: "Heading1", text: block.text })];
    case "paragraph":
      return [
        new Paragraph({
          text: block.text,
          ...(look.justified ? { alignment: AlignmentType.BOTH } : {}),
        }),
      ];
    case "item":
      return [new Paragraph({ text: block.text, numbering: { reference: BULLETS, level: 0 } })];
    case "table":
      // A paragraph of its own keeps the text off the table, as people do it.
      return [tableOf(block.table, look), new Paragraph({})];
  }
};

const footerOf = (remark: string, [before, between]: readonly [string, string], pages: number) =>
  new Paragraph({
    style: "Footer",
    children: [
      new TextRun({ children: [remark, new Tab(), new Tab(), before] }),
      new SimpleField(" PAGE ", "1"),
      new TextRun(between),
      new SimpleField(" NUMPAGES ", String(pages)),
    ],
  });

/** A document for docx to pack: letterhead, title, imprint and blocks between header and footer. */
export const documentOf = (
  { title, imprint, header, footer, blocks }: OfficeDocument,
  look: Look,
  { author, company, language, revision }: Properties,
  page: { readonly words: readonly [string, string]; readonly count: number },
): Document => {
  const { width, height, margin } = look.page;
  return new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    revision,
    defaultTabStop: 720,
    compatibility: { version: 15 },
    styles: stylesOf(look, language),
    numbering: bulletList,
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, right: margin, bottom: margin, left: margin, header: 708, footer: 708 },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ style: "Header", text: header })] }) },
        footers: { default: new Footer({ children: [footerOf(footer, page.words, page.count)] }) },
        children: [
          letterhead(look.logo, company),
          new Paragraph({ style: "Title", text: title }),
          ...imprint.map((text) => new Paragraph({ text })),
          ...blocks.flatMap((block) => blockOf(block, look)),
        ],
      },
    ],
  });
};
