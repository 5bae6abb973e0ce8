import { DAY, type EpochMs, HOUR, type Random, toLocal, weekdayOf } from "@decnet/sdk";
import type { World } from "../world.ts";

// How busy an hour is, of 10: people at desks, and people at home with a shop's pages open.
const OFFICE = [0, 0, 0, 0, 0, 0, 0, 2, 6, 9, 10, 10, 6, 7, 9, 10, 9, 7, 3, 1, 0, 0, 0, 0];
const PUBLIC = [1, 0, 0, 0, 0, 0, 1, 3, 5, 7, 8, 8, 8, 7, 6, 6, 6, 7, 8, 9, 10, 9, 6, 3];

/** Whose hours a table keeps. */
export type Hours = "office" | "public";

type Span = Pick<World, "from" | "now" | "zone">;

const busy = ({ zone }: Span, at: EpochMs, hours: Hours): number => {
  // One offset a day is enough here, and the zone's table is asked once a day instead of once a quarter of an hour.
  const noon = Math.floor(at / DAY) * DAY + DAY / 2;
  const local = at + toLocal(zone, noon) - noon;
  const hour = Math.floor((local % DAY) / HOUR);
  if (hours === "public") return (PUBLIC[hour] ?? 0) / 10;
  return weekdayOf(local) > 5 ? 0.004 : (OFFICE[hour] ?? 0) / 10;
};

const TRIES = 60;

/** One moment between both ends, at an hour at which such things happen. */
export const momentBetween = (
  world: Span,
  random: Random,
  from: EpochMs,
  to: EpochMs,
  hours: Hours,
): EpochMs => {
  let at = from;
  for (let tries = 0; tries < TRIES; tries++) {
    at = Math.floor((from + random.next() * Math.max(0, to - from)) / 1000) * 1000;
    if (random.bool(busy(world, at, hours))) break;
  }
  return Math.max(at, from);
};

/** Rising moments over the life of the application, denser towards the end as business grows; whole seconds. */
export const moments = (world: Span, random: Random, count: number, hours: Hours): EpochMs[] => {
  const length = world.now - HOUR / 6 - world.from;
  return Array.from({ length: count }, () => {
    const opens = world.from + length * random.next() ** 0.75;
    return momentBetween(world, random, opens, Math.min(opens + 4 * DAY, world.from + length), hours);
  }).sort((one, other) => one - other);
};

// Enough steps of half an hour, on average, to leave a weekend behind.
const STEPS = 160;

/** A moment some time after another one, at an hour at which people work, and before the dump. */
export const later = (world: Span, random: Random, at: EpochMs, meanHours: number): EpochMs => {
  let then = at + (Math.floor(random.exponential(meanHours * 3600)) + random.int(2, 59)) * 1000;
  for (let steps = 0; steps < STEPS && !random.bool(busy(world, then, "office") * 3); steps++)
    then += random.int(60, 3600) * 1000;
  return Math.min(then, Math.max(at, world.now - random.int(20, 600) * 1000));
};
