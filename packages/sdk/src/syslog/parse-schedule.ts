/** When a crontab entry fires, as cron keeps it: one flag per value of each field. */
export interface Schedule {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly daysOfMonth: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly daysOfWeek: ReadonlySet<number>;
  /** Either day is enough; when one of the fields begins with `*`, both must fit (crontab(5)). */
  readonly eitherDay: boolean;
  /** Its minute or hour begins with `*`: such a job follows the clock through a change of summer time (cron(8)). */
  readonly wildcard: boolean;
}

interface Field {
  readonly low: number;
  readonly high: number;
  readonly names?: readonly string[];
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const FIELDS: readonly Field[] = [
  { low: 0, high: 59 },
  { low: 0, high: 23 },
  { low: 1, high: 31 },
  { low: 1, high: 12, names: MONTHS },
  { low: 0, high: 7, names: DAYS },
];

// The @ names of crontab(5); entry.c sets the same flags for them as for these fields.
const NICKNAMES: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};

const RANGE = /^(?:\*|([a-z0-9]+)(?:-([a-z0-9]*))?)(?:\/([a-z0-9]*))?/i;

const parseNumber = (text: string, { low, high, names = [] }: Field): number | undefined => {
  const name = names.indexOf(text.toLowerCase());
  const value = name >= 0 ? name + low : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : undefined;
};

/** The values of one range, and how many characters it took; `undefined` when cron would refuse it. */
const parseRange = (text: string, field: Field): { values: number[]; length: number } | undefined => {
  const match = RANGE.exec(text);
  if (match === null) return undefined;
  const [{ length }, first, last, stepText] = match;
  const single = first !== undefined && last === undefined;
  // Debian's cron refuses a step without a range, such as 1/20.
  if (single && stepText !== undefined) return undefined;
  const step = stepText === undefined ? 1 : /^\d+$/.test(stepText) ? Number(stepText) : 0;
  const from = first === undefined ? field.low : parseNumber(first, field);
  const to = first === undefined ? field.high : single ? from : parseNumber(last ?? "", field);
  if (from === undefined || to === undefined || step === 0) return undefined;
  const values: number[] = [];
  for (let value = from; value <= to; value += step) values.push(value);
  return { values, length };
};

const parseField = (text: string, field: Field): Set<number> | undefined => {
  const values = new Set<number>();
  for (let at = 0; ; at++) {
    const range = parseRange(text.slice(at), field);
    if (range === undefined) return undefined;
    for (const value of range.values) values.add(value);
    at += range.length;
    // Like get_list() in entry.c: what follows the last range, up to the next blank, is passed over.
    if (text[at] !== ",") return values;
  }
};

/**
 * Reads a crontab entry's schedule as Debian's cron 3.0pl1 does (entry.c), with the same likes and dislikes.
 *
 * @returns `"reboot"` for `@reboot`, `undefined` when cron would report an error.
 * @example parseSchedule("*\/5 * * * *")?.minutes.size // 12
 */
export const parseSchedule = (schedule: string): Schedule | "reboot" | undefined => {
  const text = schedule.trim();
  if (text === "@reboot") return "reboot";
  const fields = (NICKNAMES[text] ?? text).split(/[ \t]+/);
  if (fields.length !== FIELDS.length) return undefined;
  const sets = FIELDS.map((field, at) => parseField(fields[at] as string, field));
  if (sets.includes(undefined)) return undefined;
  const [minutes, hours, daysOfMonth, months, days] = sets as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const star = fields.map((field) => field.startsWith("*"));
  return {
    minutes,
    hours,
    daysOfMonth,
    months,
    daysOfWeek: new Set([...days].map((day) => day % 7)),
    eitherDay: !star[2] && !star[4],
    wildcard: star[0] === true || star[1] === true,
  };
};
