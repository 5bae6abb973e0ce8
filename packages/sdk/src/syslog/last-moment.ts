import { parseSyslogStamp } from "../syslog-stamp.ts";
import { type EpochMs, HOUR } from "../time.ts";
import { zoneOffset } from "../zone.ts";
import { linesAfter } from "./line.ts";
import type { LogFile } from "./log-files.ts";
import type { SyslogContext } from "./messages-between.ts";

/**
 * When the last line of a log was written, in whole microseconds since 1970; `undefined` when it bears no stamp.
 *
 * BSD stamps say neither the fraction nor which of two equal hours in autumn is meant: the line that was written then
 * tells.
 *
 * @param now a moment not before the line.
 * @example lastMoment("Nov 19 15:17:01 web CRON[4711]: (root) CMD (x)\n", ctx, file, now) // 1795101421312044
 */
export const lastMoment = (
  body: string,
  ctx: SyslogContext,
  file: Pick<LogFile, "takes">,
  now: EpochMs,
): number | undefined => {
  const { zone } = ctx.host;
  const text = body.slice(body.trimEnd().lastIndexOf("\n") + 1).trimEnd();
  const stamped = parseSyslogStamp(text, zone, now);
  if (stamped === undefined) return undefined;
  if (/^\d{4}-/.test(text)) return Math.round(stamped * 1000);
  const repeated = stamped + zoneOffset(zone, stamped) - zoneOffset(zone, stamped + 3 * HOUR);
  for (const second of new Set([stamped, Math.max(stamped, repeated)])) {
    const lines = linesAfter(ctx, file, second * 1000 - 1, second + 999.999);
    const line = lines.findLast((candidate) => candidate.text === text);
    if (line !== undefined) return line.micros;
  }
  return stamped * 1000;
};
