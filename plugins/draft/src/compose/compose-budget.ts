import { capitalize, type Random } from "@decnet/sdk";
import { writeAmount } from "../amounts.ts";
import type { Draft } from "../draft.ts";
import { retotal, type Table } from "../table.ts";
import type { Writer } from "../writer.ts";

/** The columns of a budget, by their words in the phrasebook; the amount comes last but for a remark. */
export interface Layout {
  readonly header: readonly string[];
  readonly columns: readonly ("item" | "supplier" | "quantity" | "unit" | "quarter" | "amount" | "remark")[];
}

const REMARKS = 0.55;

/** How this paper's budget is laid out. Aligned text has no empty cells, so it has no remarks. */
export const drawLayout = (draft: Draft, random: Random): Layout => {
  const { table: words } = draft.book;
  const plain = draft.form === "txt";
  const quarterly = random.fork("quarterly").bool(0.3);
  const columns: Layout["columns"][number][] = ["item"];
  if (!plain && !quarterly && random.fork("supplier").bool(0.4)) columns.push("supplier");
  if (quarterly) columns.push("quarter", "quarter", "quarter", "quarter");
  else if (!plain) columns.push("quantity", "unit");
  columns.push("amount");
  if (!plain && (columns.length < 4 || random.fork("remark").bool(0.65))) columns.push("remark");
  let quarter = 0;
  const header = columns.map((column) =>
    column === "quarter"
      ? words.quarter.replace("{n}", String(++quarter))
      : random.fork("label", column).pick(words[column]),
  );
  return { header, columns };
};

const tidy = (text: string, draft: Draft): string => {
  const cell =
    draft.form === "csv" ? text.replace(/[,;]+ ?/g, draft.ctx.language === "en" ? " " : ", ") : text;
  const plain = cell.replaceAll("|", "/");
  return draft.small ? plain.toLowerCase() : capitalize(plain);
};

/** The kind of thing a name names: two lines of one kind stand side by side only when all kinds are used up. */
const stemOf = (name: string): string => name.toLowerCase().split(/[\s,]/)[0] ?? name;

const TRIES = 12;

/** What an item is called; not one of `taken`. */
export const nameItem = (
  draft: Draft,
  writer: Writer,
  taken: readonly string[],
  random: Random,
): string | undefined => {
  const { matter, book, facts } = draft;
  const stems = new Set(taken.map(stemOf));
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const left = (items: readonly string[]) => items.filter((item) => !stems.has(stemOf(item)));
  const [own, extras] = [left(matter.items), left(book.extras)];
  const again = own.length + extras.length === 0;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const stream = random.fork(attempt);
    const mine = own.length > 0 && (extras.length === 0 || stream.bool());
    const options = again ? [...matter.items, ...book.extras] : mine ? own : extras;
    const base = writer.scrap(options, stream);
    const whose = stream.weighted([
      ["", again ? 1 : 8],
      [` (${stream.pick(facts.cast)})`, again ? 3 : 1],
      [` (${stream.pick(book.firms)})`, again ? 5 : 1],
    ]);
    const name = tidy(base + whose, draft);
    if (!names.has(name.toLowerCase())) return name;
  }
  return undefined;
};

// Counts stand in the names of many things: "Laptops, 24 pieces" are 24.
const countIn = (name: string): number => Number(/(?:^|\D)(\d{1,3})(?!\d| ?%|\/)/.exec(name)?.[1] ?? 0);
const MOST_PIECES = 200;

/** A row of a budget. */
export const drawRow = (
  name: string,
  { columns }: Layout,
  draft: Draft,
  writer: Writer,
  decimals: boolean,
  random: Random,
): string[] => {
  const style = { language: draft.ctx.language, grouped: draft.form !== "csv", decimals };
  const cents = (mean: number, spread: number) => {
    const whole = Math.max(4, Math.round(Math.exp(random.normal(mean, spread))));
    const round = whole > 1000 ? 50 : whole > 100 ? 5 : 1;
    return (
      Math.round(whole / round) * round * 100 +
      (decimals && random.bool(0.35) ? random.pick([50, 90, 99, 75]) : 0)
    );
  };
  const count = countIn(name);
  const pieces =
    count > 1 && count <= MOST_PIECES
      ? count
      : random.weighted([
          [1, 7],
          [random.int(2, 6), 2],
        ]);
  const season = random.bool(0.4);
  return columns.map((column) => {
    if (column === "item") return name;
    if (column === "supplier") return random.bool(0.7) ? tidy(random.pick(draft.book.firms), draft) : "";
    if (column === "quantity") return String(pieces);
    if (column === "unit") return writeAmount(cents(pieces > 1 ? 4.2 : 6.5, 0.8), style);
    if (column === "quarter") return writeAmount(season && random.bool(0.4) ? 0 : cents(6.2, 0.8), style);
    if (column === "amount") return writeAmount(cents(6.8, 0.9), style);
    return random.bool(REMARKS) ? tidy(writer.scrap(draft.book.remarks, random), draft) : "";
  });
};

const MOST_ROWS = 160;

/** A budget whose sums add up. */
export const composeBudget = (draft: Draft, writer: Writer, random: Random, most = MOST_ROWS): Table => {
  const layout = drawLayout(draft, random.fork("layout"));
  const decimals = draft.form === "csv" && random.fork("decimals").bool(0.6);
  const wanted = Math.round(Math.exp(random.fork("rows").normal(2.8, 0.8)));
  const count = Math.min(most, Math.max(5, wanted));
  const rows: string[][] = [];
  for (let at = 0; at < count; at++) {
    const stream = random.fork("row", at);
    const name = nameItem(
      draft,
      writer,
      rows.map(([known = ""]) => known),
      stream.fork("name"),
    );
    if (name === undefined) break;
    rows.push(drawRow(name, layout, draft, writer, decimals, stream.fork("cells")));
  }
  const label = random.fork("total").pick(draft.book.table.total);
  const total = layout.columns.map((column) =>
    column === "item" ? label : column === "amount" || column === "quarter" ? "0" : "",
  );
  return retotal({ header: layout.header, rows, total }, draft);
};
