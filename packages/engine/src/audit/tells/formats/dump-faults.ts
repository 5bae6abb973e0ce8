import { type EpochMs, fromLocal, HOUR, isoNs, MINUTE, toNs, type ZoneName, zoneOffset } from "@decnet/sdk";

const HEAD = 4096;
const TAIL = 4096;

const COMPLETED = /^-- Dump completed(?: on (\d{4})-(\d\d)-(\d\d) ([ \d]\d):(\d\d):(\d\d))?\s*$/m;

const shown = (at: EpochMs): string => isoNs(toNs(at)).slice(0, 19);

/**
 * What is wrong with a dump's last lines, given when the file was last written; nothing for what is no dump.
 *
 * @param zone of the host that dumped: mysqldump writes local time.
 */
export const dumpFault = (text: string, mtime: EpochMs, zone: ZoneName): string | undefined => {
  const head = text.slice(0, HEAD);
  const tail = text.slice(-TAIL);
  if (/^-- PostgreSQL database dump$/m.test(head))
    return /^-- PostgreSQL database dump complete$/m.test(tail)
      ? undefined
      : "a PostgreSQL dump without its last line";
  if (!/^-- (?:MySQL|MariaDB) dump \d/m.test(head)) return undefined;
  const footer = COMPLETED.exec(tail);
  if (footer === null) return "a mysqldump that was never completed";
  const [, year, ...rest] = footer;
  // --skip-dump-date leaves the time out.
  if (year === undefined) return undefined;
  const [month = 1, day = 1, hour = 0, minute = 0, second = 0] = rest.map(Number);
  const local = Date.UTC(Number(year), month - 1, day, hour, minute, second);
  // In autumn one hour of the wall clock is two.
  const first = fromLocal(zone, local);
  const moments = [first, local - zoneOffset(zone, first + 3 * HOUR)];
  return moments.some((at) => Math.abs(at - mtime) <= MINUTE)
    ? undefined
    : `completed at ${shown(first)}, but last written at ${shown(mtime)} (UTC)`;
};
