import { DAY, type EpochMs, fromLocal, HOUR, type Random, toLocal, type ZoneName } from "@decnet/sdk";

/** Since when a host is installed, and up. */
export interface HostTimes {
  readonly installedAt: EpochMs;
  readonly bootedAt: EpochMs;
}

// In days before its first use. An installation is long past, a restart (for a kernel, mostly) weeks ago.
const INSTALLED = [95, 700] as const;
const BOOTED = [2, 60] as const;

/** The same day or the Friday before, at an hour (fractions count) of the zone's clock. */
export const weekdayAt = (at: EpochMs, hour: number, zone: ZoneName): EpochMs => {
  const midnight = Math.floor(toLocal(zone, at) / DAY) * DAY;
  const day = new Date(midnight).getUTCDay();
  const back = day === 0 ? 2 : day === 6 ? 1 : 0;
  return fromLocal(zone, midnight - back * DAY + Math.floor(hour * HOUR));
};

/**
 * When a host was installed (in working hours) and booted last (when nobody is at work), as seen from its first use.
 *
 * @example hostTimes(random.fork("web-03"), Date.now(), "Europe/Lisbon")
 */
export const hostTimes = (random: Random, firstUse: EpochMs, zone: ZoneName): HostTimes => ({
  installedAt: weekdayAt(firstUse - random.int(...INSTALLED) * DAY, 9 + random.next() * 8, zone),
  bootedAt: weekdayAt(firstUse - random.int(...BOOTED) * DAY, 18.5 + random.next() * 4, zone),
});
