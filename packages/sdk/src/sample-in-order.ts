import type { Random } from "./random.ts";

/**
 * Up to `count` of these, in the order in which they stand: where what something is comes before what follows from it.
 *
 * @param items all different.
 * @example sampleInOrder(["first", "second", "third"], 2, random) // ["first", "third"]
 */
export const sampleInOrder = <T>(items: readonly T[], count: number, random: Random): T[] => {
  const drawn = new Set(random.sample(items, count));
  return items.filter((item) => drawn.has(item));
};
