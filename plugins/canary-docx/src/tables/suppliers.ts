import type { Random } from "@decnet/sdk";
import type { Table } from "../model.ts";
import { formatMoney } from "../money.ts";
import type { Story } from "../story.ts";
import type { TableFacts } from "./table-facts.ts";

/** Offers with set-up fee and monthly fee; the first year is the fee and twelve months. */
export const suppliersTable = (story: Story, random: Random): TableFacts => {
  const { phrases, language, currency } = story;
  const money = (value: number) => formatMoney(value, currency, language);
  const level = random.int(18, 160) * 10;
  const offers = story.suppliers.map((name) => {
    const setUp = random.int(4, 48) * 50;
    const monthly = Math.round((level * (0.8 + random.next() * 0.5)) / 5) * 5;
    return { name, setUp, monthly, year: setUp + 12 * monthly };
  });
  const table: Table = {
    columns: phrases.columns.suppliers,
    widths: [0.4, 0.2, 0.2, 0.2],
    numeric: [false, true, true, true],
    rows: offers.map(({ name, setUp, monthly, year }) => [name, money(setUp), money(monthly), money(year)]),
  };
  return {
    table,
    slots: { count: String(offers.length), sum: money(Math.min(...offers.map(({ year }) => year))) },
  };
};
