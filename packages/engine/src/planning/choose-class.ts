import type { AnyClass, Random, Weights } from "@decnet/sdk";

/** A class's weight in force: the config's or a stored override, else its own. */
export const weightOf = ({ id, weight }: AnyClass, weights: Weights): number => weights.classes[id] ?? weight;

/** One class by weight, or `undefined` when none may be picked. */
export const chooseClass = (
  classes: readonly AnyClass[],
  weights: Weights,
  random: Random,
): AnyClass | undefined => {
  const entries = classes.map((contentClass) => [contentClass, weightOf(contentClass, weights)] as const);
  return entries.some(([, weight]) => weight > 0) ? random.weighted(entries) : undefined;
};
