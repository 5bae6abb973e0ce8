import type { Knex } from "knex";

// A name of 255 bytes as zone files write it: each odd byte takes four characters.
const NAME_LENGTH = 1024;

const tokens = (table: Knex.AlterTableBuilder): void => {
  table.text("recipe", "mediumtext");
  table.string("revoked_at", 30);
};

const triggers = (table: Knex.CreateTableBuilder): void => {
  table.increments("id");
  table.string("token_uuid", 36).notNullable().index();
  table.string("kind", 16).notNullable();
  table.string("occurred_at", 30).notNullable();
  table.string("src_ip", 45).notNullable();
  table.text("user_agent");
  table.string("request_method", 32);
  table.text("request_path");
  table.string("dns_qname", NAME_LENGTH);
  table.text("raw_headers", "mediumtext");
  table.text("detail", "mediumtext");
  table.string("alert_id", 36).index();
};

const alerts = (table: Knex.CreateTableBuilder): void => {
  table.string("id", 36).primary();
  table.string("token_uuid", 36).notNullable();
  table.string("kind", 16).notNullable();
  table.string("src_ip", 45).notNullable();
  table.string("opened_at", 30).notNullable();
  table.string("last_at", 30).notNullable();
  table.integer("hits").notNullable();
  table.index(["token_uuid", "kind", "src_ip", "opened_at"]);
};

const deliveries = (table: Knex.CreateTableBuilder): void => {
  table.increments("id");
  table.string("alert_id", 36).notNullable().index();
  table.string("sink", 64).notNullable();
  table.string("state", 16).notNullable();
  table.integer("attempts").notNullable().defaultTo(0);
  table.string("next_at", 30).notNullable();
  table.text("last_error");
  table.index(["state", "sink", "next_at"]);
};

export const up = async (database: Knex): Promise<void> => {
  await database.schema.alterTable("canary_tokens", tokens);
  await database.schema.createTable("canary_triggers", triggers);
  await database.schema.createTable("canary_alerts", alerts);
  await database.schema.createTable("canary_deliveries", deliveries);
};

export const down = async (database: Knex): Promise<void> => {
  for (const name of ["canary_deliveries", "canary_alerts", "canary_triggers"])
    await database.schema.dropTable(name);
  await database.schema.alterTable("canary_tokens", (table) => table.dropColumns("recipe", "revoked_at"));
};
