import type { Random } from "@decnet/sdk";
import type { Table } from "../model.ts";
import type { Kind } from "../phrases/phrases.ts";
import type { Story } from "../story.ts";
import { contractTable } from "./contract.ts";
import { networkTable } from "./network.ts";
import { reportTable } from "./report.ts";
import { statementTable } from "./statement.ts";

/** The table that each kind of document is built around. */
export const TABLES: Readonly<Record<Kind, (story: Story, random: Random) => Table>> = {
  contract: contractTable,
  statement: statementTable,
  network: networkTable,
  report: reportTable,
};
