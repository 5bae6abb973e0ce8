import type { Look } from "./look.ts";
import type { OfficeDocument, Table } from "./model.ts";

/** How long a document is when it is laid out. */
export interface Extent {
  readonly pages: number;
  /** Lines of text, without those of header and footer. */
  readonly lines: number;
}

// Mean advance and line height in em, measured on pages laid out with fonts of the same metrics.
const METRICS: Readonly<Record<Look["bodyFont"], readonly [advance: number, line: number]>> = {
  "Times New Roman": [0.425, 1.15],
  Arial: [0.485, 1.15],
  Calibri: [0.46, 1.22],
};

// Points, as the styles have them: space of a text paragraph, of headings, of the title, padding of a cell.
const AFTER = 8;
const PROPORTION = 1.08;
const HEADING = 37;
const TITLE_SIZE = 22;
const TITLE_SPACE = 18;
const [CELL_SIDES, CELL_HEIGHT] = [10.8, 4.5];
const INDENT = 36;
const EMU_PER_POINT = 12_700;

/** Estimates pages and lines, near enough for the figures in the document's properties. */
export const measure = ({ title, imprint, blocks }: OfficeDocument, look: Look): Extent => {
  const [advance, line] = METRICS[look.bodyFont] ?? [0.45, 1.15];
  const size = look.bodySize / 2;
  const width = (look.page.width - 2 * look.page.margin) / 20;
  let lines = Math.ceil((title.length * TITLE_SIZE * 0.55) / width);
  let height = look.logo.height / EMU_PER_POINT + AFTER + lines * TITLE_SIZE * line + TITLE_SPACE;
  const add = (more: number, lineHeight: number, space: number): void => {
    lines += more;
    height += more * lineHeight + space;
  };
  const linesOf = (text: string, room = width) =>
    Math.max(1, Math.ceil((text.length * advance * size) / room));
  const addText = (text: string, space = AFTER, room = width) =>
    add(linesOf(text, room), size * line * PROPORTION, space);
  const addTable = ({ columns, rows, total = [], widths }: Table): void => {
    for (const cells of [columns, ...rows, total].filter(({ length }) => length > 0)) {
      const highest = cells.map((text, at) => linesOf(text, width * (widths[at] ?? 1) - CELL_SIDES));
      add(Math.max(...highest), size * line, CELL_HEIGHT);
    }
    height += size * line * PROPORTION + AFTER;
  };
  for (const text of imprint) addText(text);
  for (const block of blocks) {
    if (block.kind === "heading") add(1, 0, HEADING);
    else if (block.kind === "table") addTable(block.table);
    // Items of a list stand close together.
    else if (block.kind === "item") addText(block.text, 0, width - INDENT);
    else addText(block.text);
  }
  return { lines, pages: Math.ceil(height / ((look.page.height - 2 * look.page.margin) / 20)) };
};
