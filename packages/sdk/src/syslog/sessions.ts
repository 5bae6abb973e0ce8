import { DAY, type EpochMs, HOUR } from "../time.ts";
import type { Visit } from "../world.ts";
import { toLocal } from "../zone.ts";
import type { Boot } from "./boots.ts";
import { isDay } from "./due-jobs.ts";
import type { TimedJob } from "./jobs.ts";
import { kept } from "./kept.ts";
import { hasCron } from "./programs.ts";
import type { Teller } from "./teller.ts";

const remembered = kept<number>(4000);

/** How often a job was due between the midnight before a moment of the wall clock and that moment. */
const runsToday = ({ schedule: { hours, minutes } }: TimedJob, local: EpochMs): number => {
  const hour = Math.floor(local / HOUR) % 24;
  const minute = Math.floor((local % HOUR) / 60_000);
  const full = [...hours].filter((value) => value < hour).length * minutes.size;
  return full + (hours.has(hour) ? [...minutes].filter((value) => value <= minute).length : 0);
};

/** How often a job was due from the start of a boot's first day to a moment. */
const runsBy = ({ key, host, workload }: Teller, boot: Boot, job: TimedJob, at: EpochMs): number => {
  const local = toLocal(host.zone, at);
  const today = Math.floor(local / DAY);
  const index = workload.timed.indexOf(job);
  const perDay = job.schedule.minutes.size * job.schedule.hours.size;
  const before = remembered(`${key} ${boot.at} ${index} ${today}`, () => {
    let days = 0;
    for (let day = Math.floor(toLocal(host.zone, boot.at) / DAY); day < today; day++)
      if (isDay(job.schedule, day)) days++;
    return days * perDay;
  });
  return before + (isDay(job.schedule, today) ? runsToday(job, local) : 0);
};

// Logins that a quarter of a day leaves numbers for: most come between six and eighteen o'clock.
const QUARTER = DAY / 4;
const NUMBERS = [2, 8, 8, 2] as const;
const PER_DAY = 20;

const setAsideBefore = (quarter: number): number =>
  Math.floor(quarter / 4) * PER_DAY +
  NUMBERS.slice(0, quarter % 4).reduce<number>((sum, count) => sum + count, 0);

/** Runs of cron in a boot up to a moment. */
const runsIn = (teller: Teller, boot: Boot, at: EpochMs): number => {
  const { host, workload } = teller;
  if (!hasCron(host)) return 0;
  return workload.timed.reduce((sum, job) => {
    const from = Math.max(boot.at, job.since);
    return sum + (at <= from ? 0 : runsBy(teller, boot, job, at) - runsBy(teller, boot, job, from));
  }, workload.atBoot.length);
};

/**
 * The number logind gives each login of a boot. It numbers sessions as the kernel's audit does (logind-dbus.c), and there
 * every run of cron counts too, for its PAM stack has pam_loginuid. A login's number depends on those of the six hours
 * before it, for nobody can tell how many there were since the host came up.
 *
 * @param visits in order of time.
 */
export const sessionNumbers = (
  teller: Teller,
  boot: Boot,
  visits: readonly Visit[],
): ReadonlyMap<Visit, number> => {
  const quarterOf = (at: EpochMs) => Math.floor(toLocal(teller.host.zone, at) / QUARTER);
  const first = setAsideBefore(quarterOf(boot.at));
  const numbers = new Map<Visit, number>();
  let quarter = Number.NaN;
  let earlier = 0;
  let last = 0;
  for (const visit of visits) {
    if (quarterOf(visit.at) !== quarter) earlier = 0;
    quarter = quarterOf(visit.at);
    const number = 1 + runsIn(teller, boot, visit.at) + setAsideBefore(quarter) - first + earlier;
    // A user's manager takes a number as well.
    earlier += 2;
    last = Math.max(last + 1, number);
    numbers.set(visit, last);
  }
  return numbers;
};
