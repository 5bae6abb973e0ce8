import type { Random } from "../random.ts";
import { expand, type Grammar, type Slots } from "./expand.ts";

const TRIES_EACH = 8;

/**
 * Up to `count` different sentences that are not in `taken` either; fewer when the grammar has no more to say.
 *
 * @example expandDistinct(grammar, "item", slots, random, 5, new Set(["call Ana"]))
 */
export const expandDistinct = (
  grammar: Grammar,
  start: string,
  slots: Slots,
  random: Random,
  count: number,
  taken: ReadonlySet<string> = new Set(),
): string[] => {
  const found = new Set<string>();
  for (let tries = count * TRIES_EACH; tries > 0 && found.size < count; tries--) {
    const sentence = expand(grammar, start, slots, random);
    if (!taken.has(sentence)) found.add(sentence);
  }
  return [...found];
};
