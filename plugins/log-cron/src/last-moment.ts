import { type EpochMs, HOUR, type HostFacts, parseSyslogStamp, zoneOffset } from "@decnet/sdk";
import { linesBetween } from "./run-lines.ts";

/**
 * When the last line of a log was written, in whole microseconds since 1970; `undefined` when it bears no stamp.
 *
 * BSD stamps say neither the fraction nor which of two equal hours in autumn is meant: the line that cron would have
 * written then tells.
 *
 * @param now a moment not before the line.
 * @example lastMoment("Nov 19 15:17:01 web CRON[4711]: (root) CMD (x)\n", host, now) // 1795101421312044
 */
export const lastMoment = (body: string, host: HostFacts, now: EpochMs): number | undefined => {
  const text = body.slice(body.trimEnd().lastIndexOf("\n") + 1).trimEnd();
  const stamped = parseSyslogStamp(text, host.zone, now);
  if (stamped === undefined) return undefined;
  if (/^\d{4}-/.test(text)) return Math.round(stamped * 1000);
  const repeated = stamped + zoneOffset(host.zone, stamped) - zoneOffset(host.zone, stamped + 3 * HOUR);
  for (const second of new Set([stamped, Math.max(stamped, repeated)])) {
    const line = linesBetween(host, second, second + 999.999).find((candidate) => candidate.text === text);
    if (line !== undefined) return line.micros;
  }
  return stamped * 1000;
};
