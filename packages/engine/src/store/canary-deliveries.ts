import type { Knex } from "knex";
import { inParts } from "./in-parts.ts";

/** Where a delivery stands: to be tried, done, or given up. */
export type DeliveryState = "pending" | "sent" | "dead";

/** A row of `canary_deliveries`: one alert on its way to one sink. */
export interface CanaryDelivery {
  readonly id: number;
  readonly alert_id: string;
  readonly sink: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** ISO 8601: not to be tried before; of one that is done or given up, when that was. */
  readonly next_at: string;
  /** Holds no secret. */
  readonly last_error: string | null;
}

/** A delivery nobody tried yet. */
export type NewDelivery = Pick<CanaryDelivery, "alert_id" | "sink" | "next_at">;

/** The table of what is told to whom. */
export class CanaryDeliveries {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async addAll(deliveries: readonly NewDelivery[], transaction = this.#database): Promise<void> {
    const rows = deliveries.map((delivery) => ({ ...delivery, state: "pending", attempts: 0 }));
    for (const part of inParts(rows)) await transaction("canary_deliveries").insert(part);
  }

  /** What a sink is to be sent by now, the longest due first. */
  async due(sink: string, now: string, limit: number): Promise<CanaryDelivery[]> {
    return this.#database<CanaryDelivery>("canary_deliveries")
      .where({ sink, state: "pending" })
      .andWhere("next_at", "<=", now)
      .orderBy("next_at")
      .limit(limit);
  }

  /** When the next delivery to a sink is due; `undefined` when nothing waits. */
  async nextAt(sink: string): Promise<string | undefined> {
    const row: { next_at: string } | undefined = await this.#database("canary_deliveries")
      .where({ sink, state: "pending" })
      .orderBy("next_at")
      .first("next_at");
    return row?.next_at;
  }

  /** It arrived. */
  async sent(id: number, at: string): Promise<void> {
    await this.#tried(id, { state: "sent", next_at: at, last_error: null });
  }

  /** It failed, and is tried again. */
  async postpone(id: number, nextAt: string, why: string): Promise<void> {
    await this.#tried(id, { next_at: nextAt, last_error: why });
  }

  /** It failed too often. */
  async giveUp(id: number, at: string, why: string): Promise<void> {
    await this.#tried(id, { state: "dead", next_at: at, last_error: why });
  }

  /** How many wait, by sink. */
  async pending(): Promise<ReadonlyMap<string, number>> {
    const rows: { sink: string; count: number }[] = await this.#database("canary_deliveries")
      .where({ state: "pending" })
      .groupBy("sink")
      .select("sink")
      .count({ count: "*" });
    return new Map(rows.map(({ sink, count }) => [sink, Number(count)]));
  }

  /** What became of an alert, sink by sink. */
  async ofAlert(alertId: string): Promise<CanaryDelivery[]> {
    return this.#database<CanaryDelivery>("canary_deliveries").where({ alert_id: alertId }).orderBy("id");
  }

  async #tried(id: number, change: Partial<CanaryDelivery>): Promise<void> {
    await this.#database("canary_deliveries").where({ id }).increment("attempts", 1).update(change);
  }
}
