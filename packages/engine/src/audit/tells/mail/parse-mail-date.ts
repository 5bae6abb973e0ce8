import { type EpochMs, HOUR, MINUTE } from "@decnet/sdk";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
// RFC 5322 4.3.
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  GMT: 0,
  UTC: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const DATE =
  /^(?:([A-Z][a-z]{2})\s*,\s*)?(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s+(?:([+-])(\d\d)([0-5]\d)|([A-Z]{1,3}))\s*(?:\([^()]*\)\s*)*$/;

/**
 * A date as RFC 5322 (3.3) has it, with the right weekday; `undefined` for anything else.
 *
 * @example parseMailDate("Thu, 19 Nov 2026 15:42:07 +0000") // Date.UTC(2026, 10, 19, 15, 42, 7)
 */
export const parseMailDate = (value: string): EpochMs | undefined => {
  const match = DATE.exec(value.trim());
  if (match === null) return undefined;
  const [, weekday, day, month, year, hour, minute, second = "0", sign, hours, minutes, zone] = match;
  const at = MONTHS.indexOf(month as string);
  const local = Date.UTC(Number(year), at, Number(day), Number(hour), Number(minute), Number(second));
  const date = new Date(local);
  // 60 is a leap second.
  const exists =
    date.getUTCDate() === Number(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
  const isThatDay = weekday === undefined || DAYS[date.getUTCDay()] === weekday;
  const offset =
    zone === undefined
      ? (sign === "-" ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE)
      : (ZONES[zone] ?? Number.NaN) * HOUR;
  return at >= 0 && exists && isThatDay && !Number.isNaN(offset) ? local - offset : undefined;
};
