import {
  type EpochMs,
  type EpochNs,
  type MtimeBounds,
  type Random,
  type Schedule,
  sampleMtime,
  toNs,
} from "@decnet/sdk";

/** When a person at work wrote what the engine is about to plant; `undefined` when there is no such moment. */
export type WritingMoment = (
  schedule: Schedule,
  now: EpochMs,
  random: Random,
  after?: EpochNs,
) => EpochNs | undefined;

/** Some time in the days before, in working hours: what the file says is not what the inode's birth says. */
export const backdated =
  (bounds: MtimeBounds): WritingMoment =>
  (schedule, now, random, after) =>
    sampleMtime(schedule, now, random, after === undefined ? bounds : { ...bounds, after });

// An editor is done some moments before the tick ends.
const JUST_NOW_NS = 900_000_000;

/** Now: mtime, ctime and birth agree, and everything happens on the worker's ticks. */
export const live: WritingMoment = (_schedule, now, random, after = 0n) => {
  const moment = toNs(now) - BigInt(random.int(1, JUST_NOW_NS));
  return moment > after ? moment : undefined;
};
