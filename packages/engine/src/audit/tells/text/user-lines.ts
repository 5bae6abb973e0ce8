import type { UserFile } from "./user-files.ts";

/** A line somebody wrote, without its dress. */
export interface UserLine {
  /** Counted from 1. */
  readonly line: number;
  /** Lower case, single spaces, without bullet, tick box, heading or quotation marks. */
  readonly text: string;
}

// Bullet, number, tick box, heading, comment and quotation marks, in any order, as many as stand there.
const DRESS =
  /^(?:[-*+•·–—>]+\s+|\d{1,2}[.)]\s+|\[[ xX✓✔~-]?\]\s*|[☐☑☒✓✔✗]\s*|#{1,6}\s*|\/\/+\s*|;+\s+|--\s+|~~(?=\S))+/u;
const LETTERS = /\p{L}{2}/u;

const lines = new WeakMap<UserFile, readonly UserLine[]>();

/** A line as its words go: what stays the same when it is ticked off, indented or struck out. */
export const bareLine = (line: string): string =>
  line.trim().replace(DRESS, "").replace(/~~$/, "").replace(/\s+/g, " ").toLowerCase();

/**
 * The lines of a text that hold words; read once for each file.
 *
 * @example userLines(file) // for "- [x] Call  Bo\n----\n": [{ line: 1, text: "call bo" }]
 */
export const userLines = (file: UserFile): readonly UserLine[] => {
  const known = lines.get(file);
  if (known !== undefined) return known;
  const found = file.text
    .split("\n")
    .map((text, at) => ({ line: at + 1, text: bareLine(text) }))
    .filter(({ text }) => LETTERS.test(text));
  lines.set(file, found);
  return found;
};
