import type { ActionKind, Random } from "@decnet/sdk";

/**
 * All kinds of action in the order in which they are asked for: drawn by weight without putting back, so that a kind
 * that has nothing to do falls through to the next and no tick is wasted.
 */
export const actionOrder = (
  weights: Readonly<Record<string, number>>,
  random: Random,
): readonly ActionKind[] => {
  const left = Object.entries(weights).filter(([, weight]) => weight > 0);
  const order: ActionKind[] = [];
  while (left.length > 0) {
    const kind = random.weighted(left);
    order.push(kind);
    left.splice(
      left.findIndex(([name]) => name === kind),
      1,
    );
  }
  return order;
};
