import type { Random } from "@decnet/sdk";
import type { Table } from "../article.ts";
import type { Story } from "../story.ts";
import { allowancesTable } from "./allowances.ts";
import { dailyTable } from "./daily.ts";
import { logTable } from "./log.ts";
import { machinesTable } from "./machines.ts";
import { systemsTable } from "./systems.ts";

/** The tables of parts, by the parts' names. */
export const TABLES: Readonly<Record<string, (story: Story, random: Random) => Table>> = {
  machines: machinesTable,
  daily: dailyTable,
  systems: systemsTable,
  allowances: allowancesTable,
  history: logTable("history", 34),
  changes: logTable("changes", 3),
};
