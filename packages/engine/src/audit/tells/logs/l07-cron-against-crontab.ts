import { type AuditHost, type EpochMs, isoNs, MINUTE, type Tell, toNs } from "@decnet/sdk";
import { bootsOf, isCronStart } from "./boots.ts";
import { isDueAt, isNearChange, type Job, jobsOf } from "./cron-jobs.ts";
import { type CronLine, cronLines, crontabChanged, jobKey } from "./cron-lines.ts";
import { eachHost, linesOf, type Seen, seenAt } from "./each-host.ts";
import { groupBy } from "./group-by.ts";
import { longestGap } from "./missed-runs.ts";
import type { Log } from "./read-logs.ts";

// cron wakes a second past the minute; with many jobs the last line is written later.
const LATE = 30_000;
const AFTER_BOOT = 10 * MINUTE;
const MISSED = 3;

const shown = (at: EpochMs): string => isoNs(toNs(at)).slice(0, 16);

const faultOf = (line: EpochMs, job: Job, zone: string, boots: readonly EpochMs[]): string | undefined => {
  if (line < job.since - MINUTE) return `ran before its crontab had it, which was at ${shown(job.since)}`;
  const isAfterBoot = boots.some((boot) => line >= boot - MINUTE && line <= boot + AFTER_BOOT);
  if (job.atBoot && isAfterBoot) return undefined;
  if (isDueAt(job, zone, line) || isDueAt(job, zone, line - LATE) || isNearChange(zone, line))
    return undefined;
  return job.schedules.length === 0 ? "ran without a boot" : "ran at a minute that its crontab does not have";
};

/** One hit for each job and fault: the first line that has it. */
const wrongRuns = (host: AuditHost, logs: readonly Log[], lines: readonly CronLine[]): Seen[] => {
  const { facts } = host;
  const jobs = jobsOf(facts);
  const boots = bootsOf(facts, logs);
  const changed = new Map<string, EpochMs>();
  const seen = new Map<string, { readonly first: CronLine; readonly fault: string; count: number }>();
  for (const found of lines) {
    const { user, command, line } = found;
    const key = jobKey(user, command);
    const job = jobs.get(key);
    if (!changed.has(user)) changed.set(user, crontabChanged(host, user));
    if (line.at < (changed.get(user) ?? 0) && (job === undefined || line.at >= job.since)) continue;
    const fault = job === undefined ? "is in no crontab" : faultOf(line.at, job, facts.zone, boots);
    if (fault === undefined) continue;
    const entry = seen.get(`${key} ${fault}`);
    if (entry === undefined) seen.set(`${key} ${fault}`, { first: found, fault, count: 1 });
    else entry.count++;
  }
  return [...seen.values()].map(({ first, fault, count }) =>
    seenAt(first, `(${first.user}) CMD (${first.command.slice(0, 100)}) ${fault}: ${count} lines`),
  );
};

const missingRuns = (host: AuditHost, logs: readonly Log[], lines: readonly CronLine[]): Seen[] => {
  const [first] = lines;
  if (first === undefined) return [];
  const family = logs.filter((log) => log.family === first.log.family);
  const from = first.line.at;
  const to = Math.max(...family.flatMap((log) => log.lines.at(-1)?.at ?? []));
  const life = {
    signs: linesOf(logs, () => true).map(({ line }) => line.at),
    starts: linesOf(logs, isCronStart).map(({ line }) => line.at),
  };
  const runs = groupBy(lines, ({ user, command }) => jobKey(user, command));
  return [...jobsOf(host.facts)].flatMap(([key, job]) => {
    const since = Math.max(from, job.since, crontabChanged(host, job.user));
    const own = (runs.get(key) ?? []).map(({ line }) => line.at);
    const gap = longestGap(job, own, life, host.facts.zone, since, to);
    if (gap.count < MISSED) return [];
    const when = `${gap.count} times from ${shown(gap.from)} to ${shown(gap.to)}`;
    return [
      {
        path: first.log.family,
        seen: `(${job.user}) CMD (${job.command.slice(0, 100)}) is due, and missing ${when}`,
      },
    ];
  });
};

/** L07: what cron logged is not what the crontabs say. */
export const CRON_AGAINST_CRONTAB: Tell = {
  id: "L07",
  weight: 3,
  title: "cron against crontab",
  rule: "A CMD that no crontab has, one more than 30 s past a minute of its schedule (in the host's zone, change of clocks included), an @reboot job more than 10 minutes from a boot, or one before its crontab entry; lines older than the crontab's own mtime do not count. Also a job missing at 3 or more due minutes in a row, while the logs have lines within an hour on both sides and cron was not started meanwhile. One hit for each job.",
  reading:
    "`grep CMD LOG` beside `cat /etc/crontab /etc/cron.d/*; crontab -l`. cron on a machine that slept runs what it missed when it wakes; a stopped cron misses everything.",
  check: (view) =>
    eachHost(view, (host, logs) => {
      const lines = cronLines(logs);
      return [...wrongRuns(host, logs, lines), ...missingRuns(host, logs, lines)];
    }),
};
