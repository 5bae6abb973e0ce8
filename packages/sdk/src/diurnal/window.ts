/** A working window in minutes since local midnight. `end` ≤ 1440 + `start`; beyond 1440 it runs past midnight. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

const ALWAYS: Window = { start: 0, end: 1440 };
const FORM = /^\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*$/;

/**
 * Reads `"HH:MM-HH:MM"`. Equal or malformed ends mean the whole day: a typo must never silence a fleet.
 *
 * @example parseWindow("22:00-06:00") // { start: 1320, end: 1800 }
 */
export const parseWindow = (window: string): Window => {
  const parts = FORM.exec(window)?.slice(1).map(Number);
  if (parts === undefined) return ALWAYS;
  const [startHour, startMinute, endHour, endMinute] = parts as [number, number, number, number];
  // "24:00" is the end of a day in ISO 8601-1:2004 and people write it.
  const valid = startHour < 24 && startMinute < 60 && endMinute < 60 && endHour * 60 + endMinute <= 1440;
  const start = startHour * 60 + startMinute;
  const end = endHour * 60 + endMinute;
  if (!valid || start === end) return ALWAYS;
  return { start, end: end > start ? end : end + 1440 };
};

/**
 * Tells whether `minute` falls inside a persona's working window.
 *
 * @param window `"HH:MM-HH:MM"`, start inclusive, end exclusive; wraps midnight; malformed or equal ends mean always on.
 * @param minute minutes since local midnight, 0–1439.
 * @example inWindow("22:00-06:00", 23 * 60) // true
 */
export const inWindow = (window: string, minute: number): boolean => {
  const { start, end } = parseWindow(window);
  return (minute >= start && minute < end) || minute + 1440 < end;
};
