import type { Decky, EpochMs } from "@decnet/sdk";
import type { Knex } from "knex";
import type { Past } from "../past/past.ts";

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

  /** Every decky's name, by UUID. */
  async names(): Promise<ReadonlyMap<string, string>> {
    const rows: { uuid: string; name: string }[] = await this.#database("deckies").select("uuid", "name");
    return new Map(rows.map(({ uuid, name }) => [uuid, name]));
  }

  /** The past of a decky that is remembered; `undefined` before anything was decided of it. */
  async pastOf(uuid: string): Promise<Past | undefined> {
    const row: { past: string | null } | undefined = await this.#database("deckies")
      .where({ uuid })
      .first("past");
    return row?.past == null ? undefined : JSON.parse(row.past);
  }

  async setPast(uuid: string, past: Past, transaction = this.#database): Promise<void> {
    await transaction("deckies")
      .where({ uuid })
      .update({ past: JSON.stringify(past) });
  }
}
