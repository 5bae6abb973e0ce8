import { wrap } from "@decnet/sdk";
import { bare } from "./likeness.ts";

const TRIES = 6;

/**
 * A paragraph wrapped so that none of its lines is there already: the last word of a sentence, alone on a line, would
 * soon be there twice.
 *
 * @param width columns; 0 leaves the paragraph on one line.
 */
export const wrapApart = (text: string, width: number, there: readonly string[]): string[] => {
  if (width === 0) return [text];
  const taken = new Set(there.map(bare));
  for (let narrower = 0; narrower < TRIES; narrower++) {
    const lines = wrap(text, width - 2 * narrower).split("\n");
    const own = lines.map(bare);
    if (new Set(own).size === own.length && !own.some((line) => taken.has(line))) return lines;
  }
  return [text];
};
