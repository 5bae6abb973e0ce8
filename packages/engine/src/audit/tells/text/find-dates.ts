import { type EpochMs, NAMES, stripAccents } from "@decnet/sdk";

/** A full date in a text. */
export interface FoundDate {
  /** As it stands there. */
  readonly literal: string;
  /** The wall clock it names, as if it were UTC; of two readings (3/4 and 4/3) the earlier. */
  readonly local: EpochMs;
  /** Whether seconds stand beside it: a program's stamp. */
  readonly stamped: boolean;
}

const monthOf = new Map<string, number>();
for (const { months, shortMonths } of Object.values(NAMES))
  for (const names of [months, shortMonths])
    for (const [at, name] of names.entries())
      monthOf.set(stripAccents(name).toLowerCase().replace(".", ""), at);
for (const [word, at] of [
  ["sept", 8],
  ["sep", 8],
  ["set", 8],
] as const)
  monthOf.set(word, at);

const TIME = "(?:[T ,]+(\\d\\d):(\\d\\d)(?::(\\d\\d))?)?";
const ISO = new RegExp(`\\b(\\d{4})-(\\d\\d)-(\\d\\d)${TIME}`, "g");
const FIGURES = new RegExp(`\\b(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})\\b${TIME}`, "g");
const CLF = /\b(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d)/g;
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: de)? (\\p{L}{3,10})\\.?,?(?: de)? (\\d{4})\\b${TIME}`,
  "gu",
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?, (\\d{4})\\b${TIME}`,
  "gu",
);

const moment = (
  year: string,
  month: number | undefined,
  day: string,
  time: readonly (string | undefined)[],
) => {
  const at = Date.UTC(
    Number(year),
    month ?? 12,
    Number(day),
    ...(time.map((part) => Number(part ?? 0)) as [number]),
  );
  const isDate = month !== undefined && month >= 0 && month < 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? at : Number.NaN;
};

const named = (word: string | undefined) => monthOf.get(stripAccents(word ?? "").toLowerCase());

type Reading = (parts: readonly string[]) => readonly EpochMs[];

const READINGS: readonly (readonly [RegExp, number, Reading])[] = [
  [ISO, 6, ([, y = "", m, d = "", ...time]) => [moment(y, Number(m) - 1, d, time.slice(0, 3))]],
  [
    FIGURES,
    7,
    ([, a = "", , b = "", y = "", ...time]) => [
      moment(y, Number(b) - 1, a, time.slice(0, 3)),
      moment(y, Number(a) - 1, b, time.slice(0, 3)),
    ],
  ],
  [CLF, 6, ([, d = "", m, y = "", ...time]) => [moment(y, named(m), d, time.slice(0, 3))]],
  [DAY_FIRST, 6, ([, d = "", m, y = "", ...time]) => [moment(y, named(m), d, time.slice(0, 3))]],
  [MONTH_FIRST, 6, ([, m, d = "", y = "", ...time]) => [moment(y, named(m), d, time.slice(0, 3))]],
];

/**
 * The full dates of a line, day, month and year: ISO 8601, `12/03/2026`, `12.3.2026`, `12 March 2026`, `March 12, 2026` (in en,
 * es, pt, fr and de) and the common log format.
 *
 * @example findDates("le 3 août 2026")[0]?.literal // "3 août 2026"
 */
export const findDates = (line: string): readonly FoundDate[] => {
  if (!/\d{4}/.test(line)) return [];
  return READINGS.flatMap(([pattern, seconds, read]) =>
    [...line.matchAll(pattern)].flatMap((match) => {
      const moments = read(match).filter((at) => !Number.isNaN(at));
      if (moments.length === 0) return [];
      return [{ literal: match[0], local: Math.min(...moments), stamped: match[seconds] !== undefined }];
    }),
  );
};
