import type { Knex } from "knex";
import { parseStoredFile, type StoredFile, storedFileJson } from "./synthetic-files.ts";

/** What is about to be planted: kept until the rows are, so that a killed process leaves no file unknown. */
export interface Intent {
  readonly uuid: string;
  readonly deckyUuid: string;
  readonly files: readonly StoredFile[];
}

interface Row {
  readonly uuid: string;
  readonly decky_uuid: string;
  readonly rows: string;
}

/** The table of plants under way. */
export class Intents {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async add({ uuid, deckyUuid, files }: Intent, transaction = this.#database): Promise<void> {
    const rows = JSON.stringify(files.map(storedFileJson));
    await transaction("file_intents").insert({ uuid, decky_uuid: deckyUuid, rows });
  }

  async remove(uuid: string, transaction = this.#database): Promise<void> {
    await transaction("file_intents").where({ uuid }).delete();
  }

  async ofDecky(deckyUuid: string): Promise<Intent[]> {
    const rows: Row[] = await this.#database("file_intents").where({ decky_uuid: deckyUuid });
    return rows.map((row) => ({
      uuid: row.uuid,
      deckyUuid: row.decky_uuid,
      files: (JSON.parse(row.rows) as unknown[]).map(parseStoredFile),
    }));
  }
}
