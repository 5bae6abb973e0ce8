import type { Knex } from "knex";

// InnoDB's index limit is 3072 bytes; with utf8mb4 that leaves 700 characters of path beside a UUID.
const PATH_LENGTH = 700;

const deckies = (table: Knex.CreateTableBuilder): void => {
  table.string("uuid", 36).primary();
  table.string("name", 255).notNullable();
  table.string("source", 32).notNullable();
  table.string("topology", 255);
  table.string("first_seen", 30).notNullable();
  table.json("past");
};

const syntheticFiles = (table: Knex.CreateTableBuilder): void => {
  table.string("uuid", 36).primary();
  table.string("decky_uuid", 36).notNullable();
  table.string("path", PATH_LENGTH).notNullable();
  table.string("persona", 254);
  table.string("account", 64).notNullable();
  table.string("content_class", 64).notNullable();
  table.string("category", 16).notNullable();
  table.integer("ordinal").notNullable();
  table.string("created_at", 30).notNullable();
  table.string("last_modified", 30).notNullable();
  table.integer("edit_count").notNullable().defaultTo(0);
  table.string("content_hash", 64).notNullable();
  table.text("last_body", "mediumtext");
  table.integer("mode").notNullable();
  table.integer("uid").notNullable();
  table.integer("gid").notNullable();
  table.bigInteger("size").notNullable();
  table.string("canary_token", 26);
  table.double("edit_key");
  table.string("tampered_at", 30);
  table.unique(["decky_uuid", "path"]);
  table.index(["category", "edit_key"]);
};

const fileIntents = (table: Knex.CreateTableBuilder): void => {
  table.string("uuid", 36).primary();
  table.string("decky_uuid", 36).notNullable().index();
  table.text("rows", "mediumtext").notNullable();
};

const canaryTokens = (table: Knex.CreateTableBuilder): void => {
  table.string("uuid", 36).primary();
  table.string("callback_token", 26).notNullable().unique();
  table.string("kind", 16).notNullable();
  table.string("decky_uuid", 36).notNullable().index();
  table.string("content_class", 64).notNullable();
  table.string("placement_path", PATH_LENGTH).notNullable();
  table.string("secret_seed", 64).notNullable();
  table.string("content_hash", 64).notNullable();
  table.string("state", 16).notNullable();
  table.string("created_at", 30).notNullable();
  table.string("placed_at", 30);
  table.string("created_by", 64).notNullable();
  table.string("instrumenter", 64);
  table.text("notes").notNullable();
};

const orchestratorEvents = (table: Knex.CreateTableBuilder): void => {
  table.increments("id");
  table.string("decky_uuid", 36).notNullable();
  table.string("kind", 16).notNullable();
  table.string("action", 64).notNullable();
  table.boolean("success").notNullable();
  table.string("ts", 30).notNullable();
  table.json("payload").notNullable();
  table.index(["decky_uuid", "id"]);
};

const realismConfig = (table: Knex.CreateTableBuilder): void => {
  table.string("key", 64).primary();
  table.json("value").notNullable();
};

const TABLES: readonly (readonly [string, (table: Knex.CreateTableBuilder) => void])[] = [
  ["deckies", deckies],
  ["synthetic_files", syntheticFiles],
  ["file_intents", fileIntents],
  ["canary_tokens", canaryTokens],
  ["orchestrator_events", orchestratorEvents],
  ["realism_config", realismConfig],
];

export const up = async (database: Knex): Promise<void> => {
  for (const [name, columns] of TABLES) await database.schema.createTable(name, columns);
};

export const down = async (database: Knex): Promise<void> => {
  for (const [name] of [...TABLES].reverse()) await database.schema.dropTable(name);
};
