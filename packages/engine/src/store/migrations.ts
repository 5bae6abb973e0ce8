import type { Knex } from "knex";
import * as firstTables from "./migrations/001-first-tables.ts";
import * as callbacks from "./migrations/002-callbacks.ts";
import * as authorship from "./migrations/003-authorship.ts";
import * as modelTexts from "./migrations/004-model-texts.ts";

const LIST: Record<string, Knex.Migration> = {
  "001-first-tables": firstTables,
  "002-callbacks": callbacks,
  "003-authorship": authorship,
  "004-model-texts": modelTexts,
};

/** Migrations by name, in code: a bundled package has no folder to read them from. */
export const migrations: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(LIST).sort(),
  getMigrationName: (name) => name,
  getMigration: async (name) => LIST[name] as Knex.Migration,
};
