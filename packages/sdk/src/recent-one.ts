import type { Random } from "./random.ts";

// One that has this many newer ones before it comes up a third as often as the newest: what people speak of fades.
const FADES = 6;

/**
 * One of these, rather a new one; `undefined` when there is none.
 *
 * @param newestFirst such as `ctx.tickets`.
 */
export const recentOne = <T>(newestFirst: readonly T[], random: Random): T | undefined =>
  newestFirst.length === 0
    ? undefined
    : newestFirst[Math.floor(random.exponential(FADES)) % newestFirst.length];
