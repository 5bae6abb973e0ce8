import { type EpochMs, MINUTE, type ZoneName } from "../time.ts";
import type { findJobs } from "./due-jobs.ts";
import type { TimedJob } from "./jobs.ts";
import { zoneOffsets } from "./zone-offsets.ts";

/** Jobs that cron starts one right after the other. */
export interface Batch {
  readonly at: EpochMs;
  readonly jobs: readonly TimedJob[];
}

// cron_sleep() aims at one second past the minute.
const PAST_MINUTE = 1000;
// Between batches of one wake-up main() sleeps ten seconds, but the first job to end wakes it.
const BETWEEN = 35;
// A clock that jumped further than this many minutes was set, not put forward or back (main() in cron.c).
const SET = 180;

const ALL = { wildcard: true, fixed: true };
const WILDCARD = { wildcard: true, fixed: false };
const FIXED = { wildcard: false, fixed: true };

/**
 * What main() of cron.c starts between two moments, summer time included: when clocks go forward, jobs with a fixed
 * time in the missing hour are run at once; when they go back, only jobs with a wildcard run in the second hour.
 *
 * @param due the jobs, as {@link findJobs} finds them.
 * @param from when cron starts, or any moment some hours after it.
 */
export function* wakeUps(
  due: ReturnType<typeof findJobs>,
  zone: ZoneName,
  from: EpochMs,
  to: EpochMs,
): Generator<Batch> {
  const offsetAt = zoneOffsets(zone, from);
  const clock = (at: EpochMs) => Math.floor((at + offsetAt(at)) / MINUTE);
  let virtual = clock(from);
  for (let minute = Math.floor(from / MINUTE) + 1; minute * MINUTE <= to; minute++) {
    let at = minute * MINUTE + PAST_MINUTE;
    const running = clock(at);
    const ahead = running - virtual;
    let queue = due(running, ahead === 1 || ahead > SET || ahead <= -SET ? ALL : WILDCARD);
    if (ahead > 1 && ahead <= SET) {
      while (virtual < running) {
        if (queue.length > 0) {
          yield { at, jobs: queue };
          at += BETWEEN;
        }
        virtual++;
        queue = due(virtual, FIXED);
      }
    }
    if (ahead > 0 || ahead <= -SET) virtual = running;
    if (queue.length > 0) yield { at, jobs: queue };
  }
}
