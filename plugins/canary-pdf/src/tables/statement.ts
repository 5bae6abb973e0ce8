import { DAY, formatDate, isAmerican, type Random } from "@decnet/sdk";
import type { Table } from "../model.ts";
import type { Story } from "../story.ts";
import { columnSums, taxed } from "./taxed.ts";

const DATE = {
  en: "dd/MM/yyyy",
  es: "dd/MM/yyyy",
  pt: "dd/MM/yyyy",
  fr: "dd/MM/yyyy",
  de: "dd.MM.yyyy",
} as const;
const FEWEST = 5;
const MOST = 70;

/** Invoices in order of date and number, with tax and their sum. Mostly a dozen, sometimes pages. */
export const statementTable = (story: Story, random: Random): Table => {
  const { phrases, money, now, zone, language } = story;
  const american = isAmerican(zone) && language === "en";
  const count = Math.min(MOST, FEWEST + Math.floor(random.exponential(11)));
  const ages = Array.from({ length: count }, () => random.int(2, 90)).sort((a, b) => b - a);
  const series = random.pick(["R", "F", "INV-", "", "26/"]);
  let number = random.int(1200, 88_000);
  const amounts = ages.map(() => taxed(1500 + Math.round(random.exponential(86_000)), money));
  const rows = ages.map((age, at) => {
    number += random.int(1, 60);
    const date = formatDate(now - age * DAY, american ? "MM/dd/yyyy" : DATE[language], { zone });
    return [`${series}${number}`, date, ...(amounts[at] as [number, number, number]).map(money.amount)];
  });
  return {
    columns: phrases.kinds.statement.columns.map((name, at) =>
      at === 4 ? `${name} (${money.currency})` : name,
    ),
    widths: [0.22, 0.18, 0.2, 0.18, 0.22],
    numeric: [false, false, true, true, true],
    rows,
    total: [phrases.labels.total, "", ...columnSums(amounts).map(money.amount)],
  };
};
