import type { Knex } from "knex";

/** A row of `orchestrator_events`. */
export interface OrchestratorEvent {
  readonly decky_uuid: string;
  readonly kind: "traffic" | "file";
  /** Such as `file:create`. */
  readonly action: string;
  readonly success: boolean;
  /** ISO 8601. */
  readonly ts: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const HELD_ROWS = 1000;
// Seven columns a row, and SQLite takes 32,766 values a statement.
const ROWS_AT_ONCE = 500;

/** The table of what was done. */
export class OrchestratorEvents {
  readonly #database: Knex;

  readonly #hold: boolean;
  readonly #held: object[] = [];

  /** @param hold write many together: for a store that is thrown away when its process dies. */
  constructor(database: Knex, hold = false) {
    this.#database = database;
    this.#hold = hold;
  }

  async add(event: OrchestratorEvent, transaction = this.#database): Promise<void> {
    const row = { ...event, payload: JSON.stringify(event.payload) };
    if (!this.#hold) {
      await transaction("orchestrator_events").insert(row);
      return;
    }
    this.#held.push(row);
    if (this.#held.length >= HELD_ROWS) await this.flush();
  }

  /** Writes what is held back. */
  async flush(): Promise<void> {
    await this.#database.batchInsert("orchestrator_events", this.#held.splice(0), ROWS_AT_ONCE);
  }

  /** Keeps the newest `perDecky` events of each decky. Returns how many went. */
  async prune(perDecky: number): Promise<number> {
    const deckies: { decky_uuid: string }[] =
      await this.#database("orchestrator_events").distinct("decky_uuid");
    let gone = 0;
    for (const { decky_uuid } of deckies) {
      const oldestKept: { id: number } | undefined = await this.#database("orchestrator_events")
        .where({ decky_uuid })
        .orderBy("id", "desc")
        .offset(perDecky - 1)
        .first("id");
      if (oldestKept === undefined) continue;
      gone += await this.#database("orchestrator_events")
        .where({ decky_uuid })
        .andWhere("id", "<", oldestKept.id)
        .delete();
    }
    return gone;
  }
}
