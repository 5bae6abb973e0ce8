import type { Random } from "@decnet/sdk";
import type { Table } from "../article.ts";
import type { Story } from "../story.ts";
import { purposeOf } from "./purpose.ts";

const MOST = 14;

/** Hosts with their addresses and what they are for, the page's own among them. */
export const machinesTable = ({ machines, page, phrases: { words } }: Story, random: Random): Table => {
  const own = machines.filter(({ hostname }) => hostname === page.machine);
  const others = machines.filter(({ hostname }) => hostname !== page.machine);
  const chosen = [...own, ...random.sample(others, MOST)].sort((a, b) => (a.hostname < b.hostname ? -1 : 1));
  return {
    columns: words.columns.machines,
    numeric: [false, false, false],
    rows: chosen.map(({ hostname, address }) => [hostname, address, purposeOf(hostname, words.purposes)]),
  };
};
