import { DAY, type EpochMs, type ZoneName } from "../time.ts";
import { fromLocal, toLocal } from "../zone.ts";

/** A day of a host's own calendar. */
export interface LocalDay {
  /** Days since 1970, as the wall clock has them. */
  readonly number: number;
  /** ISO weekday, 1 is Monday. */
  readonly weekday: number;
  /** Of the month. */
  readonly date: number;
  /** The moment at which it begins. */
  readonly midnight: EpochMs;
  /** The moment at which its clock shows so many milliseconds since midnight. */
  readonly at: (shown: number) => EpochMs;
}

/** The days of a zone that a stretch of time touches. */
export const daysBetween = (zone: ZoneName, from: EpochMs, to: EpochMs): readonly LocalDay[] => {
  const first = Math.floor(toLocal(zone, from) / DAY);
  const count = Math.floor(toLocal(zone, to) / DAY) - first + 1;
  return Array.from({ length: count }, (_, at) => {
    const number = first + at;
    const date = new Date(number * DAY);
    return {
      number,
      weekday: date.getUTCDay() || 7,
      date: date.getUTCDate(),
      midnight: fromLocal(zone, number * DAY),
      // Clocks change on whole seconds.
      at: (shown) => fromLocal(zone, number * DAY + Math.floor(shown / 1000) * 1000) + (shown % 1000),
    };
  });
};
