import type { Tell } from "@decnet/sdk";
import { kindOf } from "./kind-of.ts";
import { allHomeFiles, type UserFile } from "./user-files.ts";
import { bareLine } from "./user-lines.ts";

const SHORTEST = 12;
// A line somebody pastes once more on purpose: a heading, a table, a command, a field, a quotation.
const MARKUP = /^(?:#|\||\$ |<|[=~_*-]{3,}|.*:$)/;
const COMMAND = /^\s*(?:sudo|apt|apt-get|systemctl|docker|git|ssh|cd|ls|curl|npm|make|kubectl|ping|tail) \S/;
const FENCE = /^\s*(?:```|~~~)/;
// A longer text is a manual or a paste, not a note.
const LARGEST = 8 * 1024;
const FIELD = /^[^:]{1,24}: \S{1,24}$/;

const firstRepeat = ({ text }: UserFile): { line: number; first: number; words: string } | undefined => {
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

/** X03: a note or list that says a thing twice. */
export const repeatedLine: Tell = {
  id: "X03",
  weight: 1,
  title: "repeats in a file",
  rule:
    "a note or list (up to 8 KiB, in a home) has a line of 12 or more characters twice, ticked or not; headings, tables, commands, code " +
    "and fields such as “Status: open” do not count; one hit for each file",
  reading: "People see what they wrote above. Repeats come with forms, songs and pasted output.",
  async check({ hosts }) {
    const files = await allHomeFiles(hosts);
    return files.flatMap((file) => {
      if (file.file.size > LARGEST || kindOf(file) !== "prose") return [];
      const repeat = firstRepeat(file);
      if (repeat === undefined) return [];
      const { line, first, words } = repeat;
      return [
        {
          decky: file.host.decky,
          path: file.path,
          line,
          seen: `“${words.slice(0, 80)}” stands on line ${first} already`,
        },
      ];
    });
  },
};
