import type { Random } from "../random.ts";
import { DAY, type EpochMs, HOUR } from "../time.ts";

/**
 * How far into the second cron wakes up, in milliseconds.
 *
 * It sleeps a whole number of seconds, from whenever it was last awake: a little late each time, and after a run from
 * the end of the job, whose SIGCHLD wakes it. So the fraction creeps up with every minute and every run and starts
 * again at 1000, and a job that takes seconds (once a day, say) leaves it anywhere.
 *
 * @param busiestDay how many jobs it starts on a day on which all are due.
 */
export const wakeFraction = (cron: Random, busiestDay: number): ((at: EpochMs) => number) => {
  const stream = cron.fork("creep");
  const late = 0.17 + 0.15 * stream.next();
  const perRun = 8 + 34 * stream.next();
  const perHour = 60 * late + (busiestDay / 24) * perRun;
  let day = Number.NaN;
  let start = 0;
  return (at) => {
    if (Math.floor(at / DAY) !== day) {
      day = Math.floor(at / DAY);
      start = 1000 * stream.fork("day", day).next();
    }
    return (start + ((at - day * DAY) / HOUR) * perHour) % 1000;
  };
};
