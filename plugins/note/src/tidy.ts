import type { Random } from "@decnet/sdk";
import { headLength, isItem, tailStart } from "./note-shape.ts";

// Old lines that outlive a clean-up: something always does.
const SURVIVES = 0.12;

/** Takes away titles with nothing below them, and empty lines that stand together. */
const closeGaps = (lines: readonly string[]): string[] =>
  lines.filter((line, at) => {
    const next = lines[at + 1];
    if (line.trim() === "") return at > 0 && next !== undefined && next.trim() !== "";
    return isItem(line) || (next !== undefined && isItem(next));
  });

/**
 * A long note cleared out: the heading and the newest lines stay, old ones go, the odd one survives.
 *
 * @param target how many lines may be left at most.
 */
export const tidy = (
  lines: readonly string[],
  target: number,
  flowing: boolean,
  random: Random,
): string[] => {
  const head = lines.slice(0, Math.min(headLength(lines), Math.max(0, target - 1)));
  const tail = lines.slice(tailStart(lines));
  const body = lines.slice(headLength(lines), tailStart(lines));
  const room = Math.max(1, target - head.length - tail.length);
  const surplus = Math.max(0, body.length - room);
  if (flowing) {
    // Running text goes by paragraphs; one that is all there is has to be cut all the same.
    const gap = body.findIndex((line, at) => at >= surplus && line.trim() === "");
    return [...head, ...closeGaps(body.slice(gap === -1 ? surplus : gap + 1)), ...tail];
  }
  const old = body.slice(0, surplus).filter((line, at) => isItem(line) && random.fork(at).bool(SURVIVES));
  const rest = [...old, ...body.slice(surplus + old.length)];
  return [...head, ...closeGaps(rest), ...tail];
};
