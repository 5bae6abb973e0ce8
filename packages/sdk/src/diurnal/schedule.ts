import { DAY, type EpochMs, MINUTE, type ZoneName } from "../time.ts";
import { toLocal } from "../zone.ts";
import { parseWindow } from "./window.ts";

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Monday to Friday. */
export const WORK_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** When somebody works. */
export interface Schedule {
  /** `"HH:MM-HH:MM"`, see {@link parseWindow}. */
  readonly window: string;
  /** Days on which a shift begins; a shift past midnight belongs to the day it began. */
  readonly days: readonly Weekday[];
  readonly zone: ZoneName;
}

/**
 * The ISO weekday of a local moment (see `toLocal`).
 *
 * @example weekdayOf(Date.UTC(2026, 10, 23)) // 1, a Monday
 */
export const weekdayOf = (local: EpochMs): Weekday => {
  // 1970-01-01 was a Thursday.
  const day = Math.floor(local / DAY) + 3;
  return ((((day % 7) + 7) % 7) + 1) as Weekday;
};

/**
 * Tells whether somebody is at work now.
 *
 * @example isAtWork({ window: "09:00-18:00", days: WORK_DAYS, zone: "Europe/Lisbon" }, Date.now())
 */
export const isAtWork = ({ window, days, zone }: Schedule, now: EpochMs): boolean => {
  const { start, end } = parseWindow(window);
  const local = toLocal(zone, now);
  const minute = Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
  if (minute >= start && minute < end) return days.includes(weekdayOf(local));
  return minute + 1440 < end && days.includes(weekdayOf(local - DAY));
};
