import { DAY, type EpochMs, HOUR, type ZoneName } from "../time.ts";
import { zoneOffset } from "../zone.ts";

interface Stretch {
  readonly until: EpochMs;
  readonly offset: number;
}

// Offsets change on quarters of an hour, see zoneOffset() of the SDK.
const QUARTER = HOUR / 4;

const changeBetween = (zone: ZoneName, from: EpochMs, to: EpochMs): EpochMs => {
  const before = zoneOffset(zone, from);
  let [same, other] = [from / QUARTER, to / QUARTER];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (zoneOffset(zone, middle * QUARTER) === before) same = middle;
    else other = middle;
  }
  return other * QUARTER;
};

/**
 * A zone's offset for moments that only go forward, with one look-up a day instead of one a line.
 *
 * @example
 * const offsetAt = zoneOffsets("Europe/Lisbon", from);
 * offsetAt(from + 60_000); // 0
 */
export const zoneOffsets = (zone: ZoneName, from: EpochMs): ((at: EpochMs) => number) => {
  let day = Math.floor(from / DAY) * DAY;
  let stretch: Stretch = { until: day, offset: 0 };
  return (at) => {
    while (at >= stretch.until) {
      const start = stretch.until;
      if (start >= day + DAY) day += DAY;
      const offset = zoneOffset(zone, start);
      const until =
        zoneOffset(zone, day + DAY) === offset ? day + DAY : changeBetween(zone, start, day + DAY);
      stretch = { until, offset };
    }
    return stretch.offset;
  };
};
