import type { Table } from "../model.ts";
import { printable } from "../printable.ts";
import type { Pen } from "./pen.ts";

const PADDING = 4;
const RULE = "#bbbbbb";

/** Draws a table; its head is repeated on every page it reaches. */
export const drawTable = (pen: Pen, { columns, widths, numeric, rows, total }: Table): void => {
  const { doc, look } = pen;
  const size = look.size - 0.5;
  const height = size + 2 * PADDING + 1;

  const row = (cells: readonly string[], bold: boolean) => {
    const y = doc.y;
    let x = pen.left;
    for (const [at, text] of cells.entries()) {
      const width = pen.width * (widths[at] ?? 0);
      doc.font(bold ? look.bold : look.font).fontSize(size);
      const free = width - 2 * PADDING - doc.widthOfString(printable(text));
      pen.line(text, x + PADDING + (numeric[at] ? free : 0), y + PADDING, { bold, size });
      x += width;
    }
    doc.y = y + height;
    pen.rule(doc.y, bold ? look.accent : RULE, bold ? 0.75 : 0.4);
  };

  const head = () => {
    doc.rect(pen.left, doc.y, pen.width, height).fill(look.shade);
    row(columns, true);
  };

  pen.room(4 * height);
  head();
  for (const cells of rows) {
    if (doc.y + 2 * height > pen.bottom) {
      doc.addPage();
      head();
    }
    row(cells, false);
  }
  if (total !== undefined) row(total, true);
  pen.gap(8);
};
