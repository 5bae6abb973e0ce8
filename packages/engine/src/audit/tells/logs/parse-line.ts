import { type EpochMs, HOUR, parseSyslogStamp, type ZoneName, zoneOffset } from "@decnet/sdk";

/** One line that syslog wrote. */
export interface LogLine {
  /** Counted from 1. */
  readonly number: number;
  /** Milliseconds since 1970; a fraction carries the microseconds. */
  readonly at: EpochMs;
  /** As it stands there. */
  readonly stamp: string;
  readonly host: string;
  /** The program's name; empty for a line that names none, such as `last message repeated 3 times`. */
  readonly tag: string;
  readonly pid: number | undefined;
  readonly message: string;
}

// Wider than syslog's own two forms: a stamp of a third form is what L04 looks for.
const LINE =
  /^([A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?) (\S+) (.*)$/;
const BSD = /^([A-Z][a-z]{2}) +0?(\d{1,2}) (.*)$/;
const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:?\d\d)?$/;
const TAG = /^([^\s:[\]]+)(?:\[(\d+)\])?:(?: (.*))?$/;

const momentOf = (stamp: string, zone: ZoneName, before: EpochMs): EpochMs | undefined => {
  const [, month, day = "", time] = BSD.exec(stamp) ?? [];
  if (month !== undefined) return parseSyslogStamp(`${month} ${day.padStart(2)} ${time} `, zone, before);
  const [, date, clock, fraction, offset] = ISO.exec(stamp) ?? [];
  const numeric = offset?.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") ?? "Z";
  const at = parseSyslogStamp(`${date}T${clock}.${fraction ?? "0"}${numeric} `, zone, before);
  return at === undefined || offset !== undefined ? at : at - zoneOffset(zone, at);
};

// In autumn one hour of the wall clock comes twice, and a BSD stamp does not say which is meant: the one that follows.
const second = (at: EpochMs, zone: ZoneName): EpochMs =>
  at + zoneOffset(zone, at) - zoneOffset(zone, at + 3 * HOUR);

/**
 * Makes a reader of a log's lines, from the first to the last.
 *
 * @param before a moment not before the last line: BSD stamps have no year.
 * @returns `undefined` for a line without a stamp: it goes on with the one above, or is none of syslog's.
 * @example lineParser("Europe/Lisbon", mtime)("Nov 19 15:17:01 web CRON[4711]: (root) CMD (x)", 1)?.tag // "CRON"
 */
export const lineParser = (
  zone: ZoneName,
  before: EpochMs,
): ((text: string, number: number) => LogLine | undefined) => {
  let last = Number.NEGATIVE_INFINITY;
  return (text, number) => {
    const [, stamp = "", host = "", rest = ""] = LINE.exec(text) ?? [];
    const first = stamp === "" ? undefined : momentOf(stamp, zone, before);
    if (first === undefined) return undefined;
    const isBsd = /^[A-Z]/.test(stamp);
    const again = isBsd && first < last ? second(first, zone) : first;
    const at = again > first && again >= last ? again : first;
    last = at;
    const [, tag = "", pid, message = ""] = TAG.exec(rest) ?? [undefined, "", undefined, rest];
    return { number, at, stamp, host, tag, pid: pid === undefined ? undefined : Number(pid), message };
  };
};
