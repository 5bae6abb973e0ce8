import { type EpochMs, HOUR, type HostFacts, MINUTE, toLocal, zoneOffset } from "@decnet/sdk";
import { isDue, parseSchedule, type Schedule } from "@decnet/sdk/syslog";
import { jobKey } from "./cron-lines.ts";

/** Everything the crontabs say of one command of one user. */
export interface Job {
  readonly user: string;
  readonly command: string;
  readonly schedules: readonly Schedule[];
  readonly atBoot: boolean;
  /** It never ran before. */
  readonly since: EpochMs;
}

/** The host's jobs by {@link jobKey}; what cron would refuse is left out. */
export const jobsOf = ({ crontab }: HostFacts): Map<string, Job> => {
  const jobs = new Map<string, Job>();
  for (const { schedule: text, user, command, since = Number.NEGATIVE_INFINITY } of crontab) {
    const schedule = parseSchedule(text);
    if (schedule === undefined) continue;
    const key = jobKey(user, command);
    const known = jobs.get(key);
    jobs.set(key, {
      user,
      command,
      schedules: [...(known?.schedules ?? []), ...(schedule === "reboot" ? [] : [schedule])],
      atBoot: schedule === "reboot" || known?.atBoot === true,
      since: Math.min(since, known?.since ?? since),
    });
  }
  return jobs;
};

/** Tells whether cron would start a job within the minute in which a moment lies. */
export const isDueAt = ({ schedules }: Job, zone: string, at: EpochMs): boolean => {
  const minute = Math.floor(toLocal(zone, at) / MINUTE);
  return schedules.some((schedule) => isDue(schedule, minute));
};

// cron(8): when clocks change by less than three hours, jobs of the missing hour are run at once and none runs twice.
const CHANGE = 3 * HOUR;

/** Tells whether the zone's clocks changed shortly before a moment, or are about to. */
export const isNearChange = (zone: string, at: EpochMs): boolean => {
  const offset = zoneOffset(zone, at);
  return zoneOffset(zone, at - CHANGE) !== offset || zoneOffset(zone, at + CHANGE) !== offset;
};
