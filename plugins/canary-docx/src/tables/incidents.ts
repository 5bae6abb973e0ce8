import { DAY, formatDate, formatNumber, type Random } from "@decnet/sdk";
import type { Table } from "../model.ts";
import type { Story } from "../story.ts";
import type { TableFacts } from "./table-facts.ts";

const DATE = { en: "d MMM", es: "dd/MM", pt: "dd/MM", fr: "dd/MM", de: "dd.MM." } as const;
const SPAN_DAYS = 85;

/** Outages of the last weeks in order of time, and the minutes they took. */
export const incidentsTable = (story: Story, random: Random): TableFacts => {
  const { phrases, language, zone, now, hosts } = story;
  const count = random.int(2, 5);
  const causes = random.sample(phrases.causes, count);
  const ages = Array.from({ length: count }, () => random.int(2, SPAN_DAYS)).sort((a, b) => b - a);
  const minutes = ages.map(() => 4 + Math.round(random.exponential(38)));
  const sum = formatNumber(
    minutes.reduce((total, value) => total + value, 0),
    0,
    language,
  );
  const table: Table = {
    columns: phrases.columns.incidents,
    widths: [0.15, 0.25, 0.42, 0.18],
    numeric: [false, false, false, true],
    rows: ages.map((age, at) => [
      formatDate(now - age * DAY, DATE[language], { zone, language }),
      random.pick(hosts),
      causes[at] as string,
      formatNumber(minutes[at] as number, 0, language),
    ]),
    total: [phrases.total, "", "", sum],
  };
  return { table, slots: { count: String(count), sum } };
};
