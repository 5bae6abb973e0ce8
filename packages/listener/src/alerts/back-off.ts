import type { Chance } from "../chance.ts";

/** How failed deliveries are tried again. */
export interface Retries {
  /** After that many in all it is given up. */
  readonly attempts: number;
  readonly firstSeconds: number;
  readonly maxSeconds: number;
}

/**
 * How long to wait after the n-th failure, in milliseconds: twice as long each time up to a limit, and anywhere between half
 * of that and all of it, so that what failed together does not come back together.
 *
 * @param failures how many there were, 1 or more.
 * @example backOff(3, { attempts: 100, firstSeconds: 2, maxSeconds: 900 }, () => 0.5) // 6000
 */
export const backOff = (failures: number, { firstSeconds, maxSeconds }: Retries, chance: Chance): number => {
  const seconds = Math.min(firstSeconds * 2 ** (failures - 1), maxSeconds);
  return Math.round(seconds * 1000 * (0.5 + chance() / 2));
};
