import { DAY, type EpochMs, HOUR, isAtWork, MINUTE, type Random, type Schedule } from "@decnet/sdk";

const TRIES = 400;

/**
 * A moment of somebody's work between two moments.
 *
 * @returns `undefined` where they do not work in between.
 */
export const workingMoment = (
  schedule: Schedule,
  from: EpochMs,
  to: EpochMs,
  random: Random,
): EpochMs | undefined => {
  if (from >= to) return undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const at = Math.floor(from + random.next() * (to - from));
    if (isAtWork(schedule, at)) return at;
  }
  return undefined;
};

/** The first working moment in a while, from a moment on. */
export const workingMomentAfter = (
  schedule: Schedule,
  from: EpochMs,
  to: EpochMs,
  random: Random,
): EpochMs | undefined => {
  for (let span = 2 * HOUR; from < to; span *= 2) {
    const found = workingMoment(schedule, from, Math.min(to, from + span), random);
    if (found !== undefined || from + span >= to || span > 64 * DAY) return found;
  }
  return undefined;
};

/** Between two commits of one sitting. */
export const nextInSitting = (at: EpochMs, random: Random): EpochMs =>
  Math.floor(at + 4 * MINUTE + random.exponential(35 * MINUTE));
