import { readAmount, writeAmount } from "./amounts.ts";
import type { Draft } from "./draft.ts";
import type { TableWords } from "./phrasebook.ts";

/** What a column holds. */
export type Column = "item" | "quantity" | "unit" | "amount" | "quarter" | "text";

/** A table with sums; the last row is the total. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

const isOne = (words: readonly string[], cell: string | undefined): boolean =>
  words.some((word) => word.toLowerCase() === cell?.toLowerCase());

/** What the columns of a header hold. */
export const columnsOf = (header: readonly string[], words: TableWords): Column[] => {
  const quarters = [1, 2, 3, 4].map((n) => words.quarter.replace("{n}", String(n)).toLowerCase());
  return header.map((cell, at) => {
    if (at === 0) return "item";
    if (quarters.includes(cell.toLowerCase())) return "quarter";
    if (isOne(words.unit, cell)) return "unit";
    if (isOne(words.quantity, cell)) return "quantity";
    return isOne(words.amount, cell) ? "amount" : "text";
  });
};

const separatorOf = ({ ctx }: Draft): string => (ctx.language === "en" ? "," : ";");

const cellsOf = (line: string, draft: Draft): string[] => {
  if (draft.form === "csv") return line.split(separatorOf(draft));
  if (line.startsWith("|"))
    return line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim());
  return line.trim().split(/ {2,}/);
};

/** Reads a table with a total; `undefined` for any other. */
export const readTable = (lines: readonly string[], draft: Draft): Table | undefined => {
  const { table: words } = draft.book;
  const cells = lines.filter((line) => !/^\|[\s:|-]+\|$/.test(line)).map((line) => cellsOf(line, draft));
  const [header = [], ...rest] = cells;
  const total = rest.pop();
  const columns = columnsOf(header, words);
  if (total === undefined || rest.length === 0 || !isOne(words.total, total[0])) return undefined;
  if (!isOne(words.item, header[0]) || !columns.includes("amount")) return undefined;
  return [...rest, total].every((row) => row.length === header.length)
    ? { header, rows: rest, total }
    : undefined;
};

/** A row's cell as cents, or as a count. */
const figure = (cell: string | undefined, { ctx }: Draft): number =>
  readAmount(cell ?? "", ctx.language) ?? 0;

const decimalsIn = (table: Table): boolean =>
  table.rows.some((row) => row.some((cell) => /\d[.,]\d\d$/.test(cell)));

/** The same table with all products and sums worked out. */
export const retotal = (table: Table, draft: Draft): Table => {
  const columns = columnsOf(table.header, draft.book.table);
  const style = {
    language: draft.ctx.language,
    grouped: draft.form !== "csv",
    decimals: decimalsIn(table),
  };
  const at = (column: Column) => columns.indexOf(column);
  const rows = table.rows.map((row) => {
    let amount = figure(row[at("amount")], draft);
    if (at("unit") !== -1)
      amount = (figure(row[at("quantity")], draft) / 100) * figure(row[at("unit")], draft);
    if (at("quarter") !== -1)
      amount = row.reduce(
        (sum, cell, col) => sum + (columns[col] === "quarter" ? figure(cell, draft) : 0),
        0,
      );
    return row.with(at("amount"), writeAmount(amount, style));
  });
  const total = table.total.map((cell, col) => {
    if (columns[col] !== "amount" && columns[col] !== "quarter") return cell;
    const sum = rows.reduce((all, row) => all + figure(row[col], draft), 0);
    return writeAmount(sum, style);
  });
  return { ...table, rows, total };
};

/** A table's total, in whole units. */
export const totalOf = (table: Table, draft: Draft): number => {
  const at = columnsOf(table.header, draft.book.table).indexOf("amount");
  return figure(table.total[at], draft) / 100;
};

// A wide table is read in the source, where its columns stand anyway.
const MOST_ALIGNED = 4;

/** Lines of cells in the form of the paper; figures to the right where columns are drawn. */
export const writeCells = (cells: readonly (readonly string[])[], draft: Draft): string[] => {
  if (draft.form === "csv") return cells.map((row) => row.join(separatorOf(draft)));
  const [header = []] = cells;
  const right = header.map(
    (_, col) => col > 0 && cells.slice(1).every((row) => /^[\d.,\u00a0]*$/.test(row[col] ?? "")),
  );
  const widths = header.map((_, col) => Math.max(3, ...cells.map((row) => [...(row[col] ?? "")].length)));
  const padded = cells.map((row) =>
    row.map((cell, col) => (right[col] ? cell.padStart(widths[col] ?? 0) : cell.padEnd(widths[col] ?? 0))),
  );
  if (draft.form === "txt") return padded.map((row) => row.join("   ").trimEnd());
  const dashes = header.map((_, col) => (header.length > MOST_ALIGNED ? "-" : right[col] ? "--:" : "---"));
  const rule = `|${dashes.join("|")}|`;
  const [head = "", ...body] = padded.map((row) => `| ${row.join(" | ")} |`);
  return [head, rule, ...body];
};

/** A table in the form of the paper. */
export const writeTable = ({ header, rows, total }: Table, draft: Draft): string[] =>
  writeCells([header, ...rows, total], draft);
