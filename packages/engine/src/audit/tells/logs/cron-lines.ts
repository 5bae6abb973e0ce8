import { type AuditHost, type EpochMs, toMs } from "@decnet/sdk";
import { type Found, linesOf } from "./each-host.ts";
import type { Log } from "./read-logs.ts";

/** A job that cron says it started. */
export interface CronLine extends Found {
  readonly user: string;
  readonly command: string;
}

const CMD = /^\((\S+)\) CMD \((.*)\)$/s;

const known = new WeakMap<readonly Log[], readonly CronLine[]>();

/** Every job that the logs say was started, in time order. */
export const cronLines = (logs: readonly Log[]): readonly CronLine[] => {
  let lines = known.get(logs);
  if (lines === undefined) {
    lines = linesOf(logs, ({ tag }) => tag === "CRON" || tag === "cron").flatMap(({ log, line }) => {
      const [, user, command] = CMD.exec(line.message) ?? [];
      return user === undefined || command === undefined ? [] : [{ log, line, user, command }];
    });
    known.set(logs, lines);
  }
  return lines;
};

const SPOOL = "/var/spool/cron/crontabs";
const CRON_D = "/etc/cron.d";

/** When a crontab that may hold a user's jobs was last changed: what ran before then may have been taken out of it. */
export const crontabChanged = (host: AuditHost, user: string): EpochMs => {
  const own = host.at(`${SPOOL}/${user}`) ?? host.at(SPOOL);
  const system = host.files.filter(({ path }) => path === CRON_D || path.startsWith(`${CRON_D}/`));
  const times = [own, host.at("/etc/crontab"), ...system].flatMap((file) =>
    file === undefined ? [] : [toMs(file.mtime)],
  );
  return Math.max(Number.NEGATIVE_INFINITY, ...times);
};

// Debian 11 logged the blanks between a job's user and its command, Debian 12 does not.
/** What tells one job from another. */
export const jobKey = (user: string, command: string): string => `${user} ${command.trimStart()}`;
