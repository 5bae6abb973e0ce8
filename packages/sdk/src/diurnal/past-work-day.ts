import type { Random } from "../random.ts";
import { DAY, type EpochMs } from "../time.ts";
import { toLocal } from "../zone.ts";
import { type Schedule, weekdayOf } from "./schedule.ts";

// Nobody writes "yesterday" as a date.
const NEWEST_DAYS = 2;
// Somebody who works one day a week has had one of them by then.
const FEWEST_DAYS = NEWEST_DAYS + 6;

/**
 * A moment on a day on which somebody worked, two to `oldestDays` days before another one and at its time of day.
 *
 * @param oldestDays at least 8, so that every schedule has a day in it.
 * @throws RangeError for fewer days, or a schedule without any.
 * @example pastWorkDay(scheduleOf(ctx.persona, ctx.host.zone), ctx.clock.now(), 200, random)
 */
export const pastWorkDay = (
  { days, zone }: Pick<Schedule, "days" | "zone">,
  before: EpochMs,
  oldestDays: number,
  random: Random,
): EpochMs => {
  if (days.length === 0 || oldestDays < FEWEST_DAYS)
    throw new RangeError(`pastWorkDay: none of ${days.length} days a week in ${oldestDays} days`);
  let at: EpochMs;
  do at = before - random.int(NEWEST_DAYS, oldestDays) * DAY;
  while (!days.includes(weekdayOf(toLocal(zone, at))));
  return at;
};
