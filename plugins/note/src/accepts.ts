import { keptShare, type PersonalContext } from "@decnet/sdk";

const LONGEST_LINE = 600;
// A note is cleared out when it is edited past its length, never on the spot.
const ROOM = 1.5;
// A note that is cleared out keeps its newest lines; one that is said anew is another note.
const KEPT = 0.25;

/** Why a text is no note of this size, in a few words; `undefined` when it is one. */
export const acceptsNote = (
  text: string,
  _ctx: PersonalContext,
  maxLines: number,
  previous?: string,
): string | undefined => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return "it is empty";
  if (lines.length > maxLines * ROOM) return `it has ${lines.length} lines`;
  if (text.startsWith("#!")) return "it is a script";
  const longest = Math.max(...lines.map((line) => line.length));
  if (longest > LONGEST_LINE) return `a line has ${longest} characters`;
  if (previous !== undefined && keptShare(previous, text) < KEPT) return "it keeps nothing of the note";
  return undefined;
};
