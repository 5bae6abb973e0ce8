import { DAY, MINUTE } from "../time.ts";
import type { TimedJob } from "./jobs.ts";
import type { Schedule } from "./parse-schedule.ts";

const NONE: readonly TimedJob[] = [];

/** Which jobs cron looks at: those that follow the clock, those with a fixed time, or both. */
export interface Which {
  readonly wildcard: boolean;
  readonly fixed: boolean;
}

/** Tells whether a schedule is due on a day of the local calendar (days since 1970). */
export const isDay = (schedule: Schedule, day: number): boolean => {
  const date = new Date(day * DAY);
  if (!schedule.months.has(date.getUTCMonth() + 1)) return false;
  const ofMonth = schedule.daysOfMonth.has(date.getUTCDate());
  const ofWeek = schedule.daysOfWeek.has(date.getUTCDay());
  return schedule.eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
};

/**
 * Tells whether a schedule is due at a minute of the local clock (minutes since 1970 as the wall shows them).
 *
 * @example isDue(parseSchedule("30 6 * * *") as Schedule, 29_000_070)
 */
export const isDue = (schedule: Schedule, localMinute: number): boolean =>
  schedule.minutes.has(localMinute % 60) &&
  schedule.hours.has(Math.floor(localMinute / 60) % 24) &&
  isDay(schedule, Math.floor((localMinute * MINUTE) / DAY));

/**
 * Makes find_jobs() of cron.c: the jobs due at a minute of the local clock (minutes since 1970 as the wall shows them),
 * in crontab order.
 *
 * @example findJobs(jobs)(29_000_000, { wildcard: true, fixed: true })
 */
export const findJobs = (jobs: readonly TimedJob[]) => {
  const minutes = new Set(jobs.flatMap(({ schedule }) => [...schedule.minutes]));
  let known = Number.NaN;
  let today: readonly TimedJob[] = [];
  return (local: number, { wildcard, fixed }: Which): readonly TimedJob[] => {
    const minute = local % 60;
    if (!minutes.has(minute)) return NONE;
    const day = Math.floor((local * MINUTE) / DAY);
    if (day !== known) {
      known = day;
      today = jobs.filter(({ schedule }) => isDay(schedule, day));
    }
    const hour = Math.floor(local / 60) % 24;
    return today.filter(
      ({ schedule }) =>
        schedule.minutes.has(minute) && schedule.hours.has(hour) && (schedule.wildcard ? wildcard : fixed),
    );
  };
};
