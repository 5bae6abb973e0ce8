import { DAY, type EpochMs, fromLocal, type HostFacts, toLocal, weekdayOf } from "@decnet/sdk";
import { daemonStart, type Line, linesBetween } from "./run-lines.ts";

const localMidnight = (zone: string, at: EpochMs, daysBefore: number): EpochMs =>
  fromLocal(zone, (Math.floor(toLocal(zone, at) / DAY) - daysBefore) * DAY);

/**
 * The lines that stand in a log on a host where nobody looked before: those since the last weekly rotation, or, when
 * there are none, since the rotation before, and so on back to the start of the daemon.
 *
 * @param days how many days the log reaches back at most.
 */
export const linesOfNewLog = (host: HostFacts, now: EpochMs, days: number): Line[] => {
  const first = Math.max(host.bootedAt, host.installedAt);
  // ISO weekdays modulo 7 are the days since Sunday, when logrotate(8) does what is weekly.
  const sinceSunday = weekdayOf(toLocal(host.zone, now)) % 7;
  for (let back = Math.min(sinceSunday, days); ; back += 7) {
    const from = Math.max(first, localMidnight(host.zone, now, back));
    const lines = linesBetween(host, from, now);
    if (lines.length > 0) return lines;
    if (from === first) return linesBetween(host, daemonStart(host), now);
  }
};
