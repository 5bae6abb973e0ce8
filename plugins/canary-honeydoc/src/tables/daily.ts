import { DAY, formatDate, type Random, toLocal, WORK_DAYS, weekdayOf } from "@decnet/sdk";
import type { Table } from "../article.ts";
import type { Story } from "../story.ts";

const FEWEST = 6;
const MOST = 180;
const MEAN_MORE = 24;

/** Requests by working day up to the day before the page was written, and their sums. Mostly a month, sometimes half a year. */
export const dailyTable = ({ page, zone, money, phrases: { words } }: Story, random: Random): Table => {
  const count = Math.min(MOST, FEWEST + Math.floor(random.exponential(MEAN_MORE)));
  const level = 9 + random.exponential(70);
  const days: number[] = [];
  for (let at = page.written - DAY; days.length < count; at -= DAY)
    if (WORK_DAYS.includes(weekdayOf(toLocal(zone, at)))) days.unshift(at);
  const figures = days.map(() => {
    const received = Math.max(0, Math.round(random.normal(level, level / 4)));
    const solved = Math.max(0, Math.min(received, Math.round(received * random.normal(0.9, 0.08))));
    return [received, solved, random.int(3, 95)] as const;
  });
  const sum = (column: 0 | 1) => figures.reduce((total, row) => total + row[column], 0);
  const mean = Math.round(figures.reduce((total, row) => total + row[2], 0) / count);
  return {
    columns: words.columns.daily,
    numeric: [false, true, true, true],
    rows: days.map((at, row) => [
      formatDate(at, "yyyy-MM-dd", { zone }),
      ...(figures[row] ?? []).map(money.count),
    ]),
    total: [words.total, money.count(sum(0)), money.count(sum(1)), money.count(mean)],
  };
};
