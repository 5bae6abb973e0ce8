import {
  DATE_PATTERNS,
  DAY,
  DAY_PATTERNS,
  type EpochMs,
  formatDate,
  pad,
  type Random,
  recentOne,
  type Slots,
  toLocal,
  weekdayOf,
  type ZoneName,
} from "@decnet/sdk";
import type { Story } from "./story.ts";

// Sentences speak of the weeks before the page was written, and of no day after it.
const OLDEST_DAYS = 60;

/** The day itself, or the working day before a weekend. */
const workDay = (at: EpochMs, zone: ZoneName): EpochMs =>
  at - Math.max(0, weekdayOf(toLocal(zone, at)) - 5) * DAY;

/** The facts that hold for a whole page, titles included. */
export const pageSlots = ({ page, company, language, zone, service, begun }: Story): Slots => {
  const write = (pattern: string, at = page.written) => formatDate(at, pattern, { zone, language });
  const [year, month] = write("yyyy M").split(" ").map(Number) as [number, number];
  return {
    machine: page.machine,
    service,
    project: page.project.name,
    slug: page.project.slug,
    company: company.name,
    author: page.author,
    list: page.project.slug,
    date: write(DATE_PATTERNS[language]),
    begun: write("H:mm", begun),
    isoDay: write("yyyy-MM-dd"),
    year: String(year),
    lastYear: String(year - 1),
    // The last month that was over.
    month: write("MMMM", Date.UTC(year, month - 2, 15)),
    monthYear: String(month === 1 ? year - 1 : year),
  };
};

/** The facts one sentence can name: people and hosts come in pairs that differ. */
export const drawSlots = (story: Story, random: Random): Slots => {
  const { page, language, zone, money } = story;
  const [who = "", who2 = who] = random.sample(story.people, 2);
  const names = story.machines.map(({ hostname }) => hostname);
  const others = names.filter((name) => names.length === 1 || name !== page.machine);
  const [host = "", host2 = host] = random.sample(others, 2);
  const past = (days: number, pattern: string) =>
    formatDate(workDay(page.written - days * DAY, zone), pattern, { zone, language });
  return {
    ...pageSlots(story),
    who,
    who2,
    me: story.me,
    host,
    host2,
    login: story.login,
    ticket: recentOne(story.tickets, random) ?? "",
    day: past(random.int(1, OLDEST_DAYS), DAY_PATTERNS[language]),
    month: past(random.int(31, 200), "MMMM"),
    time: `${random.int(8, 19)}:${pad(5 * random.int(0, 11), 2)}`,
    n: String(random.int(2, 9)),
    days: String(random.int(10, 29)),
    mins: String(random.int(11, 95)),
    many: String(random.int(11, 240)),
    code: String(random.int(1010, 9890)),
    pct: money.share(random.int(11, 148) / 10),
    share: money.share(random.int(560, 949) / 10),
    amount: money.amount(random.int(90, 1840) * 10),
    small: money.amount(random.int(8, 34) * 5),
    currency: money.currency,
  };
};
