const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** nginx looks at as few letters of a month as it needs. */
const monthOf = (name: string): number | undefined => {
  const [first, second, third] = name;
  if (first === "J") return second === "a" ? 0 : third === "n" ? 5 : 6;
  if (first === "M") return third === "r" ? 2 : 4;
  if (first === "A") return second === "p" ? 3 : 7;
  const rest: Record<string, number> = { F: 1, S: 8, O: 9, N: 10, D: 11 };
  return rest[first ?? ""];
};

const RFC_822 = /^(\d\d) (.{3}) (\d{4}) (\d\d):(\d\d):(\d\d)/s;
const RFC_850 = /^(\d\d)-(.{3})-(\d\d) (\d\d):(\d\d):(\d\d)/s;
const ASCTIME = /^(.{3}). ?(\d\d?) (\d\d):(\d\d):(\d\d) (\d{4})/s;

interface Fields {
  readonly year: number;
  readonly month: string;
  readonly day: number;
  readonly clock: readonly [number, number, number];
}

const fieldsOf = (text: string): Fields | undefined => {
  const comma = /^[^ ,]*, */.exec(text)?.[0];
  if (comma === undefined) {
    const found = ASCTIME.exec(text.replace(/^[^ ]* +/, ""));
    if (found === null) return undefined;
    const [, month = "", day, hour, minute, second, year] = found;
    return {
      year: Number(year),
      month,
      day: Number(day),
      clock: [Number(hour), Number(minute), Number(second)],
    };
  }
  const rest = text.slice(comma.length);
  const long = RFC_822.exec(rest);
  const found = long ?? RFC_850.exec(rest);
  if (found === null) return undefined;
  const [, day, month = "", year, hour, minute, second] = found;
  const century = long !== null ? 0 : Number(year) < 70 ? 2000 : 1900;
  return {
    year: century + Number(year),
    month,
    day: Number(day),
    clock: [Number(hour), Number(minute), Number(second)],
  };
};

/**
 * Reads a date of RFC 7231 (any of the three forms) as leniently as nginx does.
 *
 * @returns milliseconds since 1970, or `undefined` for what nginx does not take for a date.
 */
export const readHttpTime = (text: string): number | undefined => {
  const fields = fieldsOf(text);
  if (fields === undefined) return undefined;
  const { year, day, clock } = fields;
  const month = monthOf(fields.month);
  const [hour, minute, second] = clock;
  if (month === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (MONTH_LENGTHS[month] ?? 0) || (day === 29 && month === 1 && !isLeap)) return undefined;
  return Date.UTC(year, month, day, hour, minute, second);
};
