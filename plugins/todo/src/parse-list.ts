import { type Marked, readItem, type Syntax, syntaxOf } from "./syntax.ts";

/** An item with its place: `at` is its line, `end` the line after its last sub-item or continued line. */
export interface Item extends Marked {
  readonly at: number;
  readonly end: number;
  readonly width: number;
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

const widthOf = (text: string) => (/^\s*/.exec(text)?.[0] ?? "").replaceAll("\t", "    ").length;

/**
 * Reads the list in a text, whoever wrote it. Undefined when there is none.
 *
 * @param habit what its owner would write where the text itself does not tell.
 */
export const parseList = (text: string, habit: Syntax): List | undefined => {
  const syntax = syntaxOf(text, habit);
  if (syntax === undefined) return undefined;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(newline);
  const found = lines.flatMap((line, at) => {
    const item = readItem(line, syntax);
    return item === undefined ? [] : [{ ...item, at, width: widthOf(line) }];
  });
  const endOf = (at: number, width: number) => {
    let end = at + 1;
    for (
      let line = lines[end];
      line !== undefined && line.trim() !== "" && widthOf(line) > width;
      line = lines[end]
    )
      end++;
    return end;
  };
  const items: Item[] = [];
  for (const raw of found.toReversed()) {
    const end = endOf(raw.at, raw.width);
    items.unshift({ ...raw, end, subs: items.filter(({ at }) => at < end), top: true });
  }
  const below = new Set(items.flatMap(({ subs }) => subs.map(({ at }) => at)));
  return {
    lines,
    newline,
    syntax,
    items: items.map((item) => ({ ...item, top: !below.has(item.at) })),
    taken: items.map((item) => item.text),
  };
};

/** The text with some lines put in the place of others. */
export const spliced = (
  { lines, newline }: List,
  at: number,
  remove: number,
  ...added: readonly string[]
): string => lines.toSpliced(at, remove, ...added).join(newline);
