import type { Knex } from "knex";
import { inParts } from "./in-parts.ts";

/** How somebody used a token. */
export type TriggerKind = "http" | "dns" | "mysql";

/** A row of `canary_triggers`. Evidence: nothing prunes it. */
export interface CanaryTrigger {
  readonly token_uuid: string;
  readonly kind: TriggerKind;
  /** ISO 8601. */
  readonly occurred_at: string;
  readonly src_ip: string;
  readonly user_agent: string | null;
  readonly request_method: string | null;
  readonly request_path: string | null;
  readonly dns_qname: string | null;
  /** JSON: `[name, value]` of each header line, in order. */
  readonly raw_headers: string | null;
  /** JSON: whatever else its kind has. */
  readonly detail: string | null;
  /** Absent for a token that was revoked. */
  readonly alert_id: string | null;
}

/** A row as it is stored. */
export interface StoredTrigger extends CanaryTrigger {
  /** Grows from one stored row to the next. */
  readonly id: number;
}

/** Which part of a token's uses is asked for. */
export interface TriggerPage {
  /** Begins after the row of this id. */
  readonly after?: number;
  readonly limit?: number;
}

/** The table of every use of a token. */
export class CanaryTriggers {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async addAll(triggers: readonly CanaryTrigger[], transaction = this.#database): Promise<void> {
    for (const part of inParts(triggers)) await transaction("canary_triggers").insert(part);
  }

  /** The uses of a token, in the order in which they were stored: all of them, or a page. */
  async ofToken(tokenUuid: string, { after = 0, limit }: TriggerPage = {}): Promise<StoredTrigger[]> {
    const uses = this.#database<StoredTrigger>("canary_triggers")
      .where({ token_uuid: tokenUuid })
      .andWhere("id", ">", after)
      .orderBy("id");
    return limit === undefined ? uses : uses.limit(limit);
  }

  /** The newest uses of a token, the newest first. */
  async latest(tokenUuid: string, limit: number): Promise<StoredTrigger[]> {
    return this.#database("canary_triggers")
      .where({ token_uuid: tokenUuid })
      .orderBy("id", "desc")
      .limit(limit);
  }

  /** How often a token was used. */
  async countOf(tokenUuid: string): Promise<number> {
    const row = await this.#database("canary_triggers")
      .where({ token_uuid: tokenUuid })
      .count({ uses: "*" })
      .first();
    return Number(row?.uses ?? 0);
  }

  /** From how many sources the uses of an alert came, of which no more than the first `limit` are looked at. */
  async sourcesOf(alertId: string, limit: number): Promise<number> {
    const uses = this.#database("canary_triggers")
      .where({ alert_id: alertId })
      .orderBy("id")
      .limit(limit)
      .select("src_ip")
      .as("uses");
    const row: { sources: unknown } | undefined = await this.#database
      .from(uses)
      .countDistinct({ sources: "src_ip" })
      .first();
    return Number(row?.sources ?? 0);
  }

  /** How often each token was used, and when last. */
  async usage(): Promise<ReadonlyMap<string, { readonly uses: number; readonly last: string }>> {
    const rows: { token_uuid: string; uses: number; last: string }[] = await this.#database("canary_triggers")
      .groupBy("token_uuid")
      .select("token_uuid")
      .count({ uses: "*" })
      .max({ last: "occurred_at" });
    return new Map(rows.map(({ token_uuid, uses, last }) => [token_uuid, { uses: Number(uses), last }]));
  }
}
