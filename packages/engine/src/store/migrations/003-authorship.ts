import type { Knex } from "knex";

const COLUMNS = ["written_by", "model", "model_ms"] as const;

/** Which backend and model wrote a file's text as it is now, and how long that took; null when its class did. */
export const up = async (database: Knex): Promise<void> => {
  await database.schema.alterTable("synthetic_files", (table) => {
    table.string("written_by", 64);
    table.string("model", 200);
    table.integer("model_ms");
  });
};

export const down = async (database: Knex): Promise<void> => {
  await database.schema.alterTable("synthetic_files", (table) => table.dropColumns(...COLUMNS));
};
