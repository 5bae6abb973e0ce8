import type { Decky, EpochMs } from "@decnet/sdk";
import type { Knex } from "knex";

/** The table of deckies ever seen. */
export class Deckies {
  readonly #database: Knex;
  readonly #known = new Set<string>();
  #last: readonly Decky[] = [];

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Remembers deckies that are new; costs nothing while the list is the same. */
  async remember(deckies: readonly Decky[], now: EpochMs): Promise<void> {
    if (deckies === this.#last) return;
    const fresh = deckies.filter(({ uuid }) => !this.#known.has(uuid));
    for (const { uuid, name, source, topology = null } of fresh) {
      await this.#database("deckies")
        .insert({ uuid, name, source, topology, first_seen: new Date(now).toISOString() })
        .onConflict("uuid")
        .merge(["name", "topology"]);
      this.#known.add(uuid);
    }
    this.#last = deckies;
  }
}
