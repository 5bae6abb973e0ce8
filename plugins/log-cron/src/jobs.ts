import type { HostFacts } from "@decnet/sdk";
import { commandText } from "./command-text.ts";
import { parseSchedule, type Schedule } from "./parse-schedule.ts";

/** A crontab entry with a time of its own. */
export interface TimedJob {
  readonly schedule: Schedule;
  /** Such as `(root) CMD (cd / && run-parts --report /etc/cron.hourly)`. */
  readonly message: string;
}

/** What cron has to do on a host. */
export interface Workload {
  readonly timed: readonly TimedJob[];
  /** Messages of the `@reboot` jobs. */
  readonly atBoot: readonly string[];
  /** Runs on a day on which every job is due. */
  readonly busiestDay: number;
}

// cron.h: MAX_COMMAND is 1000, and a command that fills the buffer is "command too long".
const MAX_COMMAND = 1000;

const workloads = new WeakMap<HostFacts, Workload>();

const readWorkload = ({ crontab, accounts }: HostFacts): Workload => {
  const users = new Set(accounts.map(({ name }) => name));
  const timed: TimedJob[] = [];
  const atBoot: string[] = [];
  for (const { schedule: text, user, command } of crontab) {
    const schedule = parseSchedule(text);
    const bytes = Buffer.byteLength(command);
    if (schedule === undefined || !users.has(user) || bytes === 0 || bytes >= MAX_COMMAND - 1) continue;
    const message = `(${user}) CMD (${commandText(command)})`;
    if (schedule === "reboot") atBoot.push(message);
    else timed.push({ schedule, message });
  }
  const busiestDay = timed.reduce(
    (sum, { schedule }) => sum + schedule.minutes.size * schedule.hours.size,
    0,
  );
  return { timed, atBoot, busiestDay };
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
