import {
  AlignmentType,
  Table as DocxTable,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Look } from "../look.ts";
import type { Table } from "../model.ts";

// Word's default padding: 0.19 cm at both sides (108 twips).
const PADDING = 108;

const columnWidths = (widths: readonly number[], total: number): number[] => {
  const whole = widths.map((width) => Math.floor(width * total));
  const rest = total - whole.reduce((sum, width) => sum + width, 0);
  return whole.map((width, at) => (at === whole.length - 1 ? width + rest : width));
};

/** A table as wide as the text. The first row is repeated on every page. */
export const tableOf = (table: Table, { page, shade }: Look): DocxTable => {
  const textWidth = page.width - 2 * page.margin;
  const widths = columnWidths(table.widths, textWidth);
  const width = (size: number) => ({ size, type: WidthType.DXA });
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: width(widths[at] ?? 0),
            children: [
              new Paragraph({
                style: "TableText",
                alignment: table.numeric[at] ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun({ text, ...(bold ? { bold } : {}) })],
              }),
            ],
          }),
      ),
    });
  const head = new TableRow({
    tableHeader: true,
    children: table.columns.map(
      (text, at) =>
        new TableCell({
          width: width(widths[at] ?? 0),
          shading: { type: ShadingType.CLEAR, color: "auto", fill: shade },
          children: [new Paragraph({ style: "TableHeading", text })],
        }),
    ),
  });
  return new DocxTable({
    width: width(textWidth),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: PADDING, right: PADDING, marginUnitType: WidthType.DXA },
    rows: [
      head,
      ...table.rows.map((cells) => row(cells, false)),
      ...(table.total === undefined ? [] : [row(table.total, true)]),
    ],
  });
};
