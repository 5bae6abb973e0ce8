import type { Random } from "@decnet/sdk";
import { readAmount, writeAmount, writeMoney } from "../amounts.ts";
import type { Block } from "../blocks.ts";
import { drawRow, type Layout, nameItem } from "../compose/compose-budget.ts";
import { zoneOf } from "../slots.ts";
import { columnsOf, readTable, retotal, type Table, totalOf, writeTable } from "../table.ts";
import type { Desk, Edit } from "./edit.ts";

const MOST_ROWS = 120;
const FEWEST_ROWS = 5;

const layoutOf = ({ header }: Table, { draft }: Desk): Layout => {
  const { table: words } = draft.book;
  const among = (list: readonly string[], cell: string) =>
    list.some((word) => word.toLowerCase() === cell.toLowerCase());
  const columns = columnsOf(header, words).map((column, at) =>
    column === "text" ? (among(words.supplier, header[at] as string) ? "supplier" : "remark") : column,
  );
  return { header, columns };
};

const decimalsIn = (table: Table): boolean =>
  table.rows.some((row) => row.some((cell) => /\d[.,]\d\d$/.test(cell)));

const addRow = (table: Table, desk: Desk, random: Random): Table | undefined => {
  if (table.rows.length >= MOST_ROWS) return undefined;
  const taken = table.rows.map(([name = ""]) => name);
  const name = nameItem(desk.draft, desk.writer, taken, random.fork("name"));
  if (name === undefined) return undefined;
  const layout = layoutOf(table, desk);
  const row = drawRow(name, layout, desk.draft, desk.writer, decimalsIn(table), random.fork("cells"));
  const at = random.fork("end").bool(0.7)
    ? table.rows.length
    : random.fork("where").int(0, table.rows.length);
  return { ...table, rows: table.rows.toSpliced(at, 0, row) };
};

const dropRow = (table: Table, random: Random): Table | undefined =>
  table.rows.length <= FEWEST_ROWS
    ? undefined
    : { ...table, rows: table.rows.toSpliced(random.int(0, table.rows.length - 1), 1) };

const changeRow = (table: Table, desk: Desk, random: Random): Table | undefined => {
  const { draft, writer } = desk;
  const { columns } = layoutOf(table, desk);
  const derived = columns.includes("unit") || columns.includes("quarter");
  const open = columns.flatMap((column, at) =>
    column === "item" || column === "supplier" || (column === "amount" && derived) ? [] : [at],
  );
  const at = random.fork("row").int(0, table.rows.length - 1);
  const col = random.fork("column").pick(open);
  const row = table.rows[at] as readonly string[];
  const cell = row[col] as string;
  const style = {
    language: draft.ctx.language,
    grouped: draft.form !== "csv",
    decimals: decimalsIn(table) && columns[col] !== "quantity",
  };
  const value = readAmount(cell, draft.ctx.language);
  if (columns[col] === "remark") {
    const [item = ""] = drawRow(
      "",
      { header: [], columns: ["remark"] },
      draft,
      writer,
      false,
      random.fork("remark"),
    );
    return item === cell ? undefined : { ...table, rows: table.rows.with(at, row.with(col, item)) };
  }
  if (value === undefined) return undefined;
  const step = value >= 200_000 ? 5000 : value >= 20_000 ? 500 : 100;
  const change =
    Math.max(1, Math.round((value * random.fork("by").pick([0.03, 0.05, 0.1, 0.2])) / step)) * step;
  const next = random.fork("up").bool() || value <= change ? value + change : value - change;
  return { ...table, rows: table.rows.with(at, row.with(col, writeAmount(next, style))) };
};

/** What can be done to a table of costs. */
export type Change = "change" | "add" | "drop";

/** How often a person does which. */
export const drawChange = (random: Random): Change =>
  random.weighted<Change>([
    ["change", 6],
    ["add", 3],
    ["drop", 1],
  ]);

/** A table with something changed in it, added up again; `undefined` when it is no budget. */
export const reviseTable = (
  lines: readonly string[],
  desk: Desk,
  change: Change,
  random: Random,
): { lines: string[]; before: number; after: number } | undefined => {
  const table = readTable(lines, desk.draft);
  if (table === undefined) return undefined;
  const revised =
    change === "change"
      ? changeRow(table, desk, random.fork("change"))
      : change === "add"
        ? addRow(table, desk, random.fork("add"))
        : dropRow(table, random.fork("drop"));
  if (revised === undefined) return undefined;
  const summed = retotal(revised, desk.draft);
  return {
    lines: writeTable(summed, desk.draft),
    before: totalOf(table, desk.draft),
    after: totalOf(summed, desk.draft),
  };
};

/** A table of costs with something changed; where the text names its total, the new one stands. */
export const editFigures: Edit = (blocks, desk, random) => {
  const { draft } = desk;
  const tables = blocks.flatMap((block, at) =>
    block.kind === "table" && readTable(block.lines, draft) !== undefined ? [at] : [],
  );
  if (tables.length === 0) return undefined;
  const at = random.fork("which").pick(tables);
  const revised = reviseTable(
    (blocks[at] as Block).lines,
    desk,
    drawChange(random.fork("what")),
    random.fork("revise"),
  );
  if (revised === undefined) return undefined;
  const money = (sum: number) => writeMoney(sum, draft.ctx.language, zoneOf(draft));
  const [before, after] = [money(revised.before), money(revised.after)];
  return blocks.map((block, place) =>
    place === at
      ? { ...block, lines: revised.lines }
      : { ...block, lines: block.lines.map((line) => line.replaceAll(before, after)) },
  );
};
