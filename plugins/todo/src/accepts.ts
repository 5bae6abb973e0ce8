import { keptShare, type PersonalContext } from "@decnet/sdk";
import { styleOf } from "./style.ts";
import { readLines } from "./syntax.ts";

const MOST_ITEMS = 80;
// Headings, and what was jotted under an item, may stand between the items.
const FEWEST = 0.4;
const KEPT = 0.2;
// Of a list of two or three nothing need be left after a good day.
const SHORT = 5;

/** Why a text is no to-do list, in a few words; `undefined` when it is one. */
export const acceptsList = (text: string, ctx: PersonalContext, previous?: string): string | undefined => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const reading = readLines(lines, styleOf(ctx, ctx.path).syntax);
  const items = reading?.marked.filter((item) => item !== undefined).length ?? 0;
  if (items === 0) return "it is no list";
  if (items < lines.length * FEWEST) return `only ${items} of its ${lines.length} lines are items`;
  if (items > MOST_ITEMS) return `it has ${items} items`;
  const isLong = (previous?.split("\n").filter((line) => line.trim() !== "").length ?? 0) >= SHORT;
  if (previous !== undefined && isLong && keptShare(previous, text) < KEPT)
    return "it keeps nothing of the list";
  return undefined;
};
