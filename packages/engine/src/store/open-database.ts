import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DecnetError } from "@decnet/sdk";
import knex, { type Knex } from "knex";
import { migrations } from "./migrations.ts";

/** Where the store lives. */
export interface StoreSettings {
  readonly client: "sqlite";
  /** A file, or `:memory:`. */
  readonly filename: string;
  /** For a store that is thrown away when its process dies: faster, and not safe against a kill. */
  readonly throwaway?: boolean;
}

const PRAGMAS = [
  // Readers beside the writer, and commits that survive a killed process (not a power cut) without an fsync each.
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = NORMAL",
  "PRAGMA foreign_keys = ON",
  "PRAGMA busy_timeout = 5000",
];

const THROWAWAY_PRAGMAS = [
  "PRAGMA journal_mode = MEMORY",
  "PRAGMA synchronous = OFF",
  "PRAGMA locking_mode = EXCLUSIVE",
];

type SqliteConnection = { exec(sql: string, done: (error: Error | null) => void): void };

const connect = ({ filename, throwaway = false }: StoreSettings): Knex => {
  if (filename !== ":memory:") mkdirSync(dirname(filename), { recursive: true });
  return knex({
    client: "sqlite3",
    connection: { filename },
    useNullAsDefault: true,
    // What it would log is thrown as well, and told from there.
    log: { error: () => {} },
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: SqliteConnection, done: (error: Error | null) => void) =>
        connection.exec((throwaway ? THROWAWAY_PRAGMAS : PRAGMAS).join(";"), done),
    },
  });
};

/**
 * Opens the database and brings it to the newest schema.
 *
 * @throws DecnetError `DN_STORE_OPEN` when it cannot be opened or migrated.
 */
export const openDatabase = async (settings: StoreSettings): Promise<Knex> => {
  const database = connect(settings);
  try {
    await database.migrate.latest({ migrationSource: migrations });
    return database;
  } catch (cause) {
    await database.destroy();
    throw new DecnetError({
      code: "DN_STORE_OPEN",
      message: "the store cannot be opened",
      path: settings.filename,
      hint: "check that the folder can be written to and that no other version of decnet uses the file",
      cause,
    });
  }
};
