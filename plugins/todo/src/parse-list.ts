import { type Marked, readLines, type Syntax } from "./syntax.ts";

/** An item with its place: `at` is its line, `end` the line after its last sub-item or continued line. */
export interface Item extends Marked {
  readonly at: number;
  readonly end: number;
  /** Items one or more levels below. */
  readonly subs: readonly Item[];
  readonly top: boolean;
}

/** A text with a list in it. */
export interface List {
  readonly lines: readonly string[];
  readonly newline: string;
  readonly syntax: Syntax;
  readonly items: readonly Item[];
  /** What may not be said again. */
  readonly taken: readonly string[];
}

const widthOf = (line: string) => {
  if (!/^\s/.test(line)) return 0;
  return line.slice(0, line.length - line.trimStart().length).replaceAll("\t", "    ").length;
};

/**
 * Reads the list in a text, whoever wrote it. Undefined when there is none.
 *
 * @param habit what its owner would write where the text itself does not tell.
 */
export const parseList = (text: string, habit: Syntax): List | undefined => {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(newline);
  const reading = readLines(lines, habit);
  if (reading === undefined) return undefined;
  const { syntax, marked } = reading;
  const widths = lines.map((line) => (line.trim() === "" ? -1 : widthOf(line)));
  const items: Item[] = [];
  let covered = 0;
  marked.forEach((item, at) => {
    if (item === undefined) return;
    const width = widths[at] ?? 0;
    let end = at + 1;
    while ((widths[end] ?? -1) > width) end++;
    const { indent, bullet, done, text: words } = item;
    items.push({ indent, bullet, done, text: words, at, end, subs: [], top: at >= covered });
    covered = Math.max(covered, end);
  });
  const withSubs = items.map((item, index) => {
    if (item.end === item.at + 1) return item;
    const after = items.slice(index + 1);
    const past = after.findIndex(({ at }) => at >= item.end);
    return { ...item, subs: past === -1 ? after : after.slice(0, past) };
  });
  return { lines, newline, syntax, items: withSubs, taken: items.map((item) => item.text) };
};

/** The text with some lines put in the place of others. */
export const spliced = (
  { lines, newline }: List,
  at: number,
  remove: number,
  ...added: readonly string[]
): string => lines.toSpliced(at, remove, ...added).join(newline);
