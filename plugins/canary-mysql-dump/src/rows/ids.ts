import type { Random } from "@decnet/sdk";

/** Rising keys from 1 or later, with the gaps that deleted rows and rolled-back inserts leave. */
export const ids = (random: Random, count: number, { first = 1, gaps = 0.03 } = {}): number[] => {
  let next = first;
  return Array.from({ length: count }, () => {
    if (random.bool(gaps)) next += random.int(1, 3);
    return next++;
  });
};
