import { DAY, type EpochMs, type Random, toLocal, weekdayOf, type ZoneName } from "@decnet/sdk";
import type { Draft } from "./draft.ts";
import { zoneOf } from "./slots.ts";

const LONGEST_AGO = 6;

/** The last moment, a day at a time back from `at`, that is no weekend. */
export const workDayBefore = (zone: ZoneName, at: EpochMs): EpochMs => {
  let day = at;
  while (weekdayOf(toLocal(zone, day)) > 5) day -= DAY;
  return day;
};

/** The day a paper bears: a work day of the last week, for papers are begun before they are saved. */
export const writtenOn = (draft: Draft, random: Random): EpochMs => {
  const named = draft.subject.day;
  const now = draft.ctx.clock.now();
  // Noon is the same day in every zone that people work in.
  if (named !== undefined) return Math.min(now, Date.parse(`${named}T12:00:00Z`));
  const back = Math.floor(Math.abs(random.normal(0, 1)) * (LONGEST_AGO / 2));
  return workDayBefore(zoneOf(draft), now - Math.min(back, LONGEST_AGO) * DAY);
};
