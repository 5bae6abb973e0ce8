import { DAY, DAY_PATTERNS, formatDate, formatShare, type Random, recentOne, type Slots } from "@decnet/sdk";
import { formatMoney } from "./money.ts";
import type { Story } from "./story.ts";

// Sentences speak of the last weeks; nothing in a document lies after the day it was saved.
const OLDEST_DAYS = 45;

/** A day of the last weeks, as a sentence names it. */
export const pastDay = ({ now, zone, language }: Story, random: Random): string =>
  formatDate(now - random.int(1, OLDEST_DAYS) * DAY, DAY_PATTERNS[language], { zone, language });

/** The facts one sentence can name: people, hosts and projects come in pairs that differ. */
export const drawSlots = (story: Story, random: Random): Slots => {
  const { language, period, currency } = story;
  const [who = "", who2 = who] = random.sample(story.people, 2);
  const [host = "", host2 = host] = random.sample(story.hosts, 2);
  const others = story.projects.slice(1);
  const [main = ""] = story.projects;
  // The subject's own project comes up more often than the rest.
  const project = others.length === 0 || random.bool(0.6) ? main : random.pick(others);
  const project2 = random.pick(
    story.projects.length > 1 ? story.projects.filter((name) => name !== project) : [main],
  );
  return {
    who,
    who2,
    host,
    host2,
    project,
    project2,
    me: story.author,
    role: story.role,
    company: story.company,
    supplier: random.pick(story.suppliers),
    ticket: recentOne(story.tickets, random) ?? "",
    quarter: period.quarter,
    lastQuarter: period.lastQuarter,
    year: String(period.year),
    lastYear: String(period.year - 1),
    nextYear: String(period.nextYear),
    month: random.pick(period.months),
    day: pastDay(story, random),
    pct: formatShare(random.int(11, 148) / 10, 1, language),
    share: formatShare(random.int(56, 94), 0, language),
    n: String(random.int(3, 9)),
    days: String(random.int(5, 25)),
    many: String(random.int(24, 286)),
    amount: formatMoney(random.int(90, 1840) * 10, currency, language),
  };
};
