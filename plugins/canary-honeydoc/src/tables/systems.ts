import type { Random } from "@decnet/sdk";
import type { Table } from "../article.ts";
import type { Story } from "../story.ts";

const MOST = 12;
const MINUTES_A_MONTH = 30 * 24 * 60;

/** Interruptions of hosts within a month, and what share of it they were there. */
export const systemsTable = ({ machines, money, phrases: { words } }: Story, random: Random): Table => ({
  columns: words.columns.systems,
  numeric: [false, true, true, true],
  rows: random.sample(machines, MOST).map(({ hostname }) => {
    const times = Math.floor(random.exponential(1.4));
    const minutes = times === 0 ? 0 : times * 2 + Math.round(random.exponential(60 * times));
    const share = (100 * (MINUTES_A_MONTH - minutes)) / MINUTES_A_MONTH;
    return [hostname, String(times), money.count(minutes), money.share(share)];
  }),
});
