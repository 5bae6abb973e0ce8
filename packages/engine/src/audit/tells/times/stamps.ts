import { type EpochMs, fromLocal, parseSyslogStamp, type ZoneName } from "@decnet/sdk";

// dpkg.log, apt/history.log, alternatives.log, PostgreSQL, nginx's error.log: without a zone, or with one.
const PLAIN =
  /^(?:\S{1,24}[: ] {0,2})?(\d{4})[-/](\d\d)[-/](\d\d)[T ]{1,2}(\d\d:\d\d:\d\d)(?:[.,]\d+)?( ?(?:Z|[+-]\d\d:?\d\d))?/;
// The Common Log Format of web servers: [19/Nov/2026:15:42:07 +0000].
const WEB = /\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)\]/;
// git's reflog: two hashes, who, seconds, zone.
const REFLOG = /^[0-9a-f]{40} [0-9a-f]{40} .*> (\d{9,10}) [+-]\d{4}\t/;
// bash's history with HISTTIMEFORMAT set.
const HISTORY = /^#(\d{9,10})$/;

const plain = (line: string, zone: ZoneName): EpochMs | undefined => {
  const [, year, month, day, time, offset] = PLAIN.exec(line) ?? [];
  if (time === undefined) return undefined;
  const utc = Date.parse(`${year}-${month}-${day}T${time}Z`);
  if (Number.isNaN(utc)) return undefined;
  if (offset !== undefined) return Date.parse(`${year}-${month}-${day}T${time}${offset.trim()}`);
  // Some daemons write UTC, others the host's time: whichever is earlier cannot be held against anybody.
  return Math.min(utc, fromLocal(zone, utc));
};

const web = (line: string): EpochMs | undefined => {
  const [, day, month, year, time, hours, minutes] = WEB.exec(line) ?? [];
  return time === undefined ? undefined : Date.parse(`${day} ${month} ${year} ${time} GMT${hours}${minutes}`);
};

const seconds = (line: string): EpochMs | undefined => {
  const at = (REFLOG.exec(line) ?? HISTORY.exec(line))?.[1];
  return at === undefined ? undefined : Number(at) * 1000;
};

/**
 * The moment a log's line bears, in any of the forms that Debian's daemons and tools write; `undefined` when it bears none.
 *
 * @param before a moment that the line is probably not after: some forms have no year.
 * @example stampOf('10.0.0.4 - - [19/Nov/2026:15:42:07 +0000] "GET / HTTP/1.1" 200 612', "UTC", now)
 */
export const stampOf = (line: string, zone: ZoneName, before: EpochMs): EpochMs | undefined => {
  const at = parseSyslogStamp(line, zone, before) ?? plain(line, zone) ?? web(line) ?? seconds(line);
  return at === undefined || Number.isNaN(at) ? undefined : at;
};
