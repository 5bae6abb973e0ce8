import { bareLine } from "./bare-line.ts";

const SHORTEST = 12;
// A line somebody pastes once more on purpose: a heading, a table, a command, a field, a quotation.
const MARKUP = /^(?:#|\||\$ |<|[=~_*-]{3,}|.*:$)/;
const COMMAND = /^\s*(?:sudo|apt|apt-get|systemctl|docker|git|ssh|cd|ls|curl|npm|make|kubectl|ping|tail) \S/;
const FENCE = /^\s*(?:```|~~~)/;
const FIELD = /^[^:]{1,24}: \S{1,24}$/;

/** The first line of a text that stands there already, ticked or not; lines are counted from 1. */
export const firstRepeat = (text: string): { line: number; first: number; words: string } | undefined => {
  const seen = new Map<string, number>();
  let fenced = false;
  for (const [at, line] of text.split("\n").entries()) {
    if (FENCE.test(line)) fenced = !fenced;
    const words = bareLine(line);
    // Four spaces and no bullet is a block of code, in Markdown and by custom.
    const isCode =
      fenced || COMMAND.test(words) || (/^(?: {4}|\t)/.test(line) && words === line.trim().toLowerCase());
    if (
      isCode ||
      MARKUP.test(line.trim()) ||
      FIELD.test(words) ||
      words.length < SHORTEST ||
      !/\p{L}{3}/u.test(words)
    )
      continue;
    const first = seen.get(words);
    if (first !== undefined) return { line: at + 1, first, words };
    seen.set(words, at + 1);
  }
  return undefined;
};
