import type { Knex } from "knex";

/** The table `realism_config`: what must outlast the process, by key. */
export class Settings {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async get(key: string): Promise<unknown> {
    const row: { value: string } | undefined = await this.#database("realism_config")
      .where({ key })
      .first("value");
    return row === undefined ? undefined : JSON.parse(row.value);
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.#database("realism_config")
      .insert({ key, value: JSON.stringify(value) })
      .onConflict("key")
      .merge();
  }

  async remove(key: string): Promise<void> {
    await this.#database("realism_config").where({ key }).delete();
  }
}
