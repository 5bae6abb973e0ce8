import { AlignmentType, DocumentDefaults, type IStylesOptions, LineRuleType, TabStopType } from "docx";
import type { Look } from "../look.ts";

// Word always says it, and Writer takes a line without it for one of fixed height, which leaves no room for a picture.
const LINE = { lineRule: LineRuleType.AUTO };

const heading = { basedOn: "Normal", next: "Normal", quickFormat: true };

/** Word's own styles with the company's fonts and colour; spacing in twentieths of a point, sizes in half-points. */
export const stylesOf = (look: Look, language: string): IStylesOptions => {
  const width = look.page.width - 2 * look.page.margin;
  const margin = {
    basedOn: "Normal",
    run: { size: 18 },
    paragraph: {
      spacing: { after: 0, ...LINE, line: 240 },
      tabStops: [
        { type: TabStopType.CENTER, position: Math.floor(width / 2) },
        { type: TabStopType.RIGHT, position: width },
      ],
    },
  };
  const cell = { basedOn: "Normal", paragraph: { spacing: { before: 40, after: 40, ...LINE, line: 240 } } };
  return {
    // Takes the place of docx's default styles, most of which no document of ours has a use for.
    importedStyles: [
      new DocumentDefaults({
        run: { font: look.bodyFont, size: look.bodySize, language: { value: language } },
        paragraph: { spacing: { after: 160, ...LINE, line: 259 } },
      }),
    ],
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true },
      {
        id: "Heading1",
        name: "heading 1",
        ...heading,
        run: { font: look.headingFont, size: 30, bold: true, color: look.accent },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true, outlineLevel: 0 },
      },
      {
        id: "Title",
        name: "Title",
        ...heading,
        run: { font: look.headingFont, size: 44, bold: true },
        paragraph: { spacing: { before: 240, after: 120, ...LINE, line: 240 }, keepNext: true },
      },
      {
        id: "ListParagraph",
        name: "List Paragraph",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { indent: { left: 720 }, contextualSpacing: true },
      },
      { id: "Header", name: "header", ...margin },
      { id: "Footer", name: "footer", ...margin },
      { id: "TableText", name: "Table Text", ...cell },
      {
        id: "TableHeading",
        name: "Table Heading",
        basedOn: "TableText",
        run: { bold: true },
        paragraph: { alignment: AlignmentType.CENTER },
      },
    ],
    characterStyles: [
      {
        id: "DefaultParagraphFont",
        name: "Default Paragraph Font",
        uiPriority: 1,
        semiHidden: true,
        unhideWhenUsed: true,
      },
    ],
  };
};
