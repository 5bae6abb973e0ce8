import type { HostContext } from "../content-class.ts";
import { weekdayOf } from "../diurnal/schedule.ts";
import { DAY, type EpochMs } from "../time.ts";
import { fromLocal, toLocal } from "../zone.ts";
import { lastMoment } from "./last-moment.ts";
import { type Line, linesAfter } from "./line.ts";
import type { LogFile } from "./log-files.ts";
import type { SyslogContext } from "./messages-between.ts";

/** What writing a log draws on. */
export type LogContext = SyslogContext & Pick<HostContext, "clock" | "since">;

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => `${text}\n`).join("");

// logrotate(8) does what is weekly on Sundays; ISO weekdays modulo 7 are the days since then.
const lastSunday = (zone: string, at: EpochMs, most: number): EpochMs => {
  const today = Math.floor(toLocal(zone, at) / DAY);
  const since = weekdayOf(toLocal(zone, at)) % 7;
  return fromLocal(zone, (today - Math.min(since, most)) * DAY);
};

/**
 * The text of a log on a host where nobody looked before: what was written since it was last rotated, or, when that is
 * nothing, since the rotation before, and so on back to when the host was installed.
 *
 * @param days when `ctx.since` does not say where it begins: at the last Sunday, at most this many midnights ago.
 * @example newLog(ctx, logFilesOf(ctx.host)[0], 7)
 */
export const newLog = (ctx: LogContext, file: Pick<LogFile, "takes">, days: number): string => {
  const { host, clock, since } = ctx;
  const now = clock.now();
  const first = Math.min(host.installedAt, host.bootedAt);
  for (let from = since ?? lastSunday(host.zone, now, days), back = 7; ; from -= back * DAY, back *= 2) {
    const lines = linesAfter(ctx, file, Math.max(first, from) * 1000, now);
    if (lines.length > 0 || from <= first) return textOf(lines);
  }
};

/**
 * A log with everything that was written since its last line, and what stood there unchanged; `undefined` when nothing
 * was. `ctx.since` says from when an empty one is to be filled.
 */
export const continueLog = (
  previous: string,
  ctx: LogContext,
  file: Pick<LogFile, "takes">,
  days: number,
): string | undefined => {
  const now = ctx.clock.now();
  const last = lastMoment(previous, ctx, file, now);
  if (last === undefined && ctx.since === undefined) {
    const text = newLog(ctx, file, days);
    return text === "" ? undefined : previous + text;
  }
  const lines = linesAfter(ctx, file, Math.max(last ?? 0, (ctx.since ?? 0) * 1000), now);
  return lines.length === 0 ? undefined : previous + textOf(lines);
};

/**
 * When the file system saw a log's last line: a fraction of a millisecond after the stamp that the message got from the
 * kernel, for it first goes through rsyslog. Never later than now; `undefined` for a body without a stamp.
 */
export const writtenAt = (
  body: string,
  ctx: SyslogContext & Pick<HostContext, "clock">,
  file: Pick<LogFile, "takes">,
): EpochMs | undefined => {
  const now = ctx.clock.now();
  const micros = lastMoment(body, ctx, file, now);
  if (micros === undefined) return undefined;
  const throughRsyslog = 0.15 + (micros % 857) / 1000;
  return Math.min(now, micros / 1000 + throughRsyslog);
};
