import { bareLine } from "../../../text/bare-line.ts";
import type { UserFile } from "./user-files.ts";

/** A line somebody wrote, without its dress. */
export interface UserLine {
  /** Counted from 1. */
  readonly line: number;
  /** Lower case, single spaces, without bullet, tick box, heading or quotation marks. */
  readonly text: string;
}

const LETTERS = /\p{L}{2}/u;

const lines = new WeakMap<UserFile, readonly UserLine[]>();

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
