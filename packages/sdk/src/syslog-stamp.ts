import type { LogStamp } from "./host-facts.ts";
import { NAMES } from "./text/names.ts";
import { pad } from "./text/pad.ts";
import { DAY, type EpochMs, HOUR, MINUTE, type ZoneName } from "./time.ts";
import { fromLocal, toLocal, zoneOffset } from "./zone.ts";

/**
 * A log line's stamp as the host's rsyslog writes it.
 *
 * `iso8601` is RSYSLOG_FileFormat, Debian's default since 12 (RFC 3339 with microseconds and numeric zone);
 * `bsd` is RSYSLOG_TraditionalFileFormat (RFC 3164: day padded with a space, no year, no zone).
 *
 * @param at milliseconds; a fraction carries the microseconds.
 * @example syslogStamp("bsd", 0, "UTC") // "Jan  1 00:00:00"
 */
export const syslogStamp = (form: LogStamp, at: EpochMs, zone: ZoneName): string => {
  // A double holds whole microseconds exactly, and fractions of a millisecond only nearly.
  const whole = Math.round(at * 1000);
  const local = new Date(Math.floor(toLocal(zone, whole / 1000)));
  if (form === "bsd") {
    const month = NAMES.en.shortMonths[local.getUTCMonth()];
    return `${month} ${pad(local.getUTCDate(), 2, " ")} ${local.toISOString().slice(11, 19)}`;
  }
  const micros = whole - Math.floor(whole / 1e6) * 1e6;
  const offset = zoneOffset(zone, at);
  const sign = offset < 0 ? "-" : "+";
  const size = Math.abs(offset);
  const numeric = `${sign}${pad(Math.floor(size / HOUR), 2)}:${pad((size % HOUR) / MINUTE, 2)}`;
  return `${local.toISOString().slice(0, 19)}.${pad(micros, 6)}${numeric}`;
};

const BSD = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) /;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z) /;

/**
 * The moment at which a log line was written, or `undefined` when it bears no stamp of either form.
 *
 * @param before a moment not before the line: BSD stamps have no year, so the latest fitting one is meant.
 * @example parseSyslogStamp("Jan  1 00:00:00 web cron[1]: x", "UTC", Date.UTC(1970, 5, 1)) // 0
 */
export const parseSyslogStamp = (line: string, zone: ZoneName, before: EpochMs): EpochMs | undefined => {
  const iso = ISO.exec(line);
  if (iso !== null) {
    const micros = Number(`0${iso[1] ?? ".0"}`) * 1000;
    const second = Date.parse(line.slice(0, 19) + (iso[2] as string));
    return Number.isNaN(second) ? undefined : second + micros;
  }
  const bsd = BSD.exec(line);
  if (bsd === null) return undefined;
  const [, name, day, hour, minute, second] = bsd as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const month = NAMES.en.shortMonths.indexOf(name);
  if (month < 0) return undefined;
  const year = new Date(toLocal(zone, before)).getUTCFullYear();
  const inYear = (guess: number) =>
    fromLocal(zone, Date.UTC(guess, month, Number(day), Number(hour), Number(minute), Number(second)));
  return inYear(year) <= before + DAY ? inYear(year) : inYear(year - 1);
};
