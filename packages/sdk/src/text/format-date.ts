import type { Language } from "../content-class.ts";
import { weekdayOf } from "../diurnal/schedule.ts";
import type { EpochMs, ZoneName } from "../time.ts";
import { toLocal } from "../zone.ts";
import { NAMES } from "./names.ts";
import { pad } from "./pad.ts";

/** Where and for whom a date is written. */
export interface DateStyle {
  readonly zone: ZoneName;
  readonly language?: Language;
}

const TOKENS = /'([^']*)'|yyyy|yy|MMMM|MMM|MM|M|dd|d|EEEE|EEE|HH|H|mm|ss/g;

/**
 * Writes a moment by Unicode date tokens (TR 35): `yyyy yy MMMM MMM MM M dd d EEEE EEE HH H mm ss`; quotes keep text.
 *
 * @example formatDate(0, "d MMM yyyy", { zone: "UTC" }) // "1 Jan 1970"
 */
export const formatDate = (at: EpochMs, pattern: string, { zone, language = "en" }: DateStyle): string => {
  const local = toLocal(zone, at);
  const date = new Date(local);
  const names = NAMES[language];
  const month = date.getUTCMonth();
  const day = weekdayOf(local) - 1;
  const parts: Record<string, () => string | number | undefined> = {
    yyyy: () => date.getUTCFullYear(),
    yy: () => pad(date.getUTCFullYear() % 100, 2),
    MMMM: () => names.months[month],
    MMM: () => names.shortMonths[month],
    MM: () => pad(month + 1, 2),
    M: () => month + 1,
    dd: () => pad(date.getUTCDate(), 2),
    d: () => date.getUTCDate(),
    EEEE: () => names.days[day],
    EEE: () => names.shortDays[day],
    HH: () => pad(date.getUTCHours(), 2),
    H: () => date.getUTCHours(),
    mm: () => pad(date.getUTCMinutes(), 2),
    ss: () => pad(date.getUTCSeconds(), 2),
  };
  return pattern.replace(TOKENS, (token, quoted?: string) => quoted ?? String(parts[token]?.()));
};
