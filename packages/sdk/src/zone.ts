import { IANAZone } from "luxon";
import { DAY, type EpochMs, HOUR, MINUTE, type ZoneName } from "./time.ts";

interface ZoneEntry {
  readonly zone: IANAZone;
  /** Offsets by week; `undefined` for a week in which the offset changes. */
  readonly weeks: Map<number, number | undefined>;
  readonly quarters: Map<number, number>;
}

const zones = new Map<ZoneName, ZoneEntry>();

// Since 2012 every IANA zone has changed its offset on a quarter of an hour, so one look-up a quarter is exact.
const QUARTER = HOUR / 4;
// No zone has changed twice within two weeks since 1972, so a week whose ends agree has one offset.
const WEEK = 7 * DAY;
const KEPT = 4096;

const entryOf = (name: ZoneName): ZoneEntry => {
  let entry = zones.get(name);
  if (entry === undefined) {
    entry = { zone: IANAZone.create(name), weeks: new Map(), quarters: new Map() };
    zones.set(name, entry);
  }
  return entry;
};

const kept = <T>(cache: Map<number, T>, key: number, find: () => T): T => {
  const known = cache.get(key);
  if (known !== undefined || cache.has(key)) return known as T;
  if (cache.size >= KEPT) cache.clear();
  const found = find();
  cache.set(key, found);
  return found;
};

/** Tells whether a name is an IANA time zone that this Node knows. */
export const isZone = (name: string): boolean => IANAZone.isValidZone(name);

/**
 * Milliseconds to add to UTC to get local time in a zone. An unknown zone counts as UTC.
 *
 * @example zoneOffset("Europe/Lisbon", Date.UTC(2026, 6, 1)) // 3_600_000
 */
export const zoneOffset = (name: ZoneName, at: EpochMs): number => {
  const { zone, weeks, quarters } = entryOf(name);
  if (!zone.isValid) return 0;
  const week = Math.floor(at / WEEK);
  const allWeek = kept(weeks, week, () => {
    const first = zone.offset(week * WEEK);
    return first === zone.offset((week + 1) * WEEK) ? first : undefined;
  });
  if (allWeek !== undefined) return allWeek * MINUTE;
  const quarter = Math.floor(at / QUARTER);
  return kept(quarters, quarter, () => zone.offset(quarter * QUARTER)) * MINUTE;
};

/** The wall clock of a zone as if it were UTC: read it with the `getUTC…` methods of `Date`. */
export const toLocal = (name: ZoneName, at: EpochMs): EpochMs => at + zoneOffset(name, at);

/** The moment at which a zone's wall clock shows `local`. In a gap it is the gap's end; of two, the first. */
export const fromLocal = (name: ZoneName, local: EpochMs): EpochMs => {
  const early = local - zoneOffset(name, local - 14 * HOUR);
  if (toLocal(name, early) === local) return early;
  const late = local - zoneOffset(name, early);
  if (toLocal(name, late) === local) return late;
  let at = Math.ceil(Math.min(early, late) / QUARTER) * QUARTER;
  while (toLocal(name, at) < local) at += QUARTER;
  return at;
};
