import type { Knex } from "knex";

const COLUMNS = ["written_by", "last_modified"];

/** Finds what models wrote without a look at the rest: most files have no `written_by`. */
export const up = async (database: Knex): Promise<void> => {
  await database.schema.alterTable("synthetic_files", (table) => table.index(COLUMNS));
};

export const down = async (database: Knex): Promise<void> => {
  await database.schema.alterTable("synthetic_files", (table) => table.dropIndex(COLUMNS));
};
