import { IANAZone } from "luxon";
import { type EpochMs, HOUR, MINUTE, type ZoneName } from "./time.ts";

const zones = new Map<ZoneName, { zone: IANAZone; offsets: Map<number, number> }>();

// Every IANA zone has changed its offset on a quarter of an hour since 1972, so one look-up a quarter is exact.
const QUARTER = HOUR / 4;
const KEPT_QUARTERS = 4096;

const entryOf = (name: ZoneName) => {
  let entry = zones.get(name);
  if (entry === undefined) {
    entry = { zone: IANAZone.create(name), offsets: new Map() };
    zones.set(name, entry);
  }
  return entry;
};

/** Tells whether a name is an IANA time zone that this Node knows. */
export const isZone = (name: string): boolean => IANAZone.isValidZone(name);

/**
 * Milliseconds to add to UTC to get local time in a zone. An unknown zone counts as UTC.
 *
 * @example zoneOffset("Europe/Lisbon", Date.UTC(2026, 6, 1)) // 3_600_000
 */
export const zoneOffset = (name: ZoneName, at: EpochMs): number => {
  const { zone, offsets } = entryOf(name);
  if (!zone.isValid) return 0;
  const quarter = Math.floor(at / QUARTER);
  let offset = offsets.get(quarter);
  if (offset === undefined) {
    if (offsets.size >= KEPT_QUARTERS) offsets.clear();
    offset = zone.offset(quarter * QUARTER) * MINUTE;
    offsets.set(quarter, offset);
  }
  return offset;
};

/** The wall clock of a zone as if it were UTC: read it with the `getUTC…` methods of `Date`. */
export const toLocal = (name: ZoneName, at: EpochMs): EpochMs => at + zoneOffset(name, at);

/** The moment at which a zone's wall clock shows `local`. In a gap it is the moment after it; of two, the first. */
export const fromLocal = (name: ZoneName, local: EpochMs): EpochMs => {
  const early = local - zoneOffset(name, local - 14 * HOUR);
  if (toLocal(name, early) === local) return early;
  return local - zoneOffset(name, local - zoneOffset(name, local));
};
