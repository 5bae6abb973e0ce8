import type { HostFacts } from "../host-facts.ts";
import type { EpochMs } from "../time.ts";
import { parseSchedule, type Schedule } from "./parse-schedule.ts";

/** A crontab entry with a time of its own. */
export interface TimedJob {
  readonly schedule: Schedule;
  /** Such as `(root) CMD (cd / && run-parts --report /etc/cron.hourly)`. */
  readonly message: string;
  readonly user: string;
  /** Not before this moment. */
  readonly since: EpochMs;
}

/** What cron has to do on a host. */
export interface Workload {
  readonly timed: readonly TimedJob[];
  /** The `@reboot` jobs. */
  readonly atBoot: readonly Omit<TimedJob, "schedule">[];
  /** Runs on a day on which every job is due that was always there. */
  readonly busiestDay: number;
  /** Runs in an hour in which every such job is due. */
  readonly busiestHour: number;
}

// cron.h: MAX_COMMAND is 1000, and a command that fills the buffer is "command too long".
const MAX_COMMAND = 1000;

const workloads = new WeakMap<HostFacts, Workload>();

const readWorkload = ({ crontab, accounts }: HostFacts): Workload => {
  const users = new Set(accounts.map(({ name }) => name));
  const timed: TimedJob[] = [];
  const atBoot: Omit<TimedJob, "schedule">[] = [];
  for (const { schedule: text, user, command, since = Number.NEGATIVE_INFINITY } of crontab) {
    const schedule = parseSchedule(text);
    const bytes = Buffer.byteLength(command);
    if (schedule === undefined || !users.has(user) || bytes === 0 || bytes >= MAX_COMMAND - 1) continue;
    const job = { message: `(${user}) CMD (${command})`, user, since };
    if (schedule === "reboot") atBoot.push(job);
    else timed.push({ ...job, schedule });
  }
  const always = timed.filter(({ since }) => since === Number.NEGATIVE_INFINITY);
  const runs = (of: ({ schedule }: TimedJob) => number) => always.reduce((sum, job) => sum + of(job), 0);
  return {
    timed,
    atBoot,
    busiestDay: runs(({ schedule }) => schedule.minutes.size * schedule.hours.size),
    busiestHour: runs(({ schedule }) => schedule.minutes.size),
  };
};

/**
 * The host's crontab as cron understands it. Entries that cron refuses (a malformed schedule, a user who is not in
 * passwd, a command that is too long) are left out.
 */
export const workloadOf = (host: HostFacts): Workload => {
  let workload = workloads.get(host);
  if (workload === undefined) {
    workload = readWorkload(host);
    workloads.set(host, workload);
  }
  return workload;
};
