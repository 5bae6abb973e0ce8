import { formatNumber, type Random } from "@decnet/sdk";
import type { Table } from "../model.ts";
import { formatMoney } from "../money.ts";
import type { Story } from "../story.ts";
import type { TableFacts } from "./table-facts.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Plan, actual and difference of some items, and their totals. */
export const spendTable = (story: Story, random: Random): TableFacts => {
  const { phrases, language, currency } = story;
  const items = random.sample(phrases.costs[story.area === "it" ? "it" : "office"], random.int(4, 8));
  const plans = items.map(() => Math.max(4, Math.round(random.exponential(90))) * 50);
  const actuals = plans.map((plan) => Math.round(plan * random.normal(0.98, 0.09)));
  const number = (value: number) => formatNumber(value, 0, language);
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value));
  const line = (name: string, plan: number, actual: number) => [
    name,
    number(plan),
    number(actual),
    signed(actual - plan),
  ];
  const table: Table = {
    columns: phrases.columns.spend.map((column, at) =>
      at === 1 || at === 2 ? `${column} (${currency})` : column,
    ),
    widths: [0.4, 0.2, 0.2, 0.2],
    numeric: [false, true, true, true],
    rows: items.map((item, at) => line(item, plans[at] as number, actuals[at] as number)),
    total: line(phrases.total, sum(plans), sum(actuals)),
  };
  const slots = {
    sum: formatMoney(sum(actuals), currency, language),
    plan: formatMoney(sum(plans), currency, language),
  };
  return { table, slots };
};
