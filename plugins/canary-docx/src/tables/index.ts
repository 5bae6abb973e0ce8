import type { Random } from "@decnet/sdk";
import type { Chapter, TableId } from "../phrases/phrases.ts";
import type { Story } from "../story.ts";
import { incidentsTable } from "./incidents.ts";
import { projectsTable } from "./projects.ts";
import { spendTable } from "./spend.ts";
import { suppliersTable } from "./suppliers.ts";
import { systemsTable } from "./systems.ts";
import type { TableFacts } from "./table-facts.ts";

const TABLES: Readonly<Record<TableId, (story: Story, random: Random) => TableFacts>> = {
  incidents: incidentsTable,
  systems: systemsTable,
  projects: projectsTable,
  spend: spendTable,
  suppliers: suppliersTable,
};

/** Tells the chapters that come with a table. */
export const hasTable = (chapter: Chapter): chapter is TableId => Object.hasOwn(TABLES, chapter);

/** The table of a chapter. */
export const drawTable = (chapter: TableId, story: Story, random: Random): TableFacts =>
  TABLES[chapter](story, random);
