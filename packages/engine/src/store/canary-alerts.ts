import type { Knex } from "knex";
import type { CanaryToken } from "./canary-tokens.ts";
import type { CanaryTrigger, TriggerKind } from "./canary-triggers.ts";
import { inParts } from "./in-parts.ts";

/**
 * A row of `canary_alerts`: what one source did with one token in one way, within a window; or what all the sources of an hour
 * did that have no alert of their own.
 */
export interface CanaryAlert {
  /** A UUID. */
  readonly id: string;
  readonly token_uuid: string;
  /** Of many sources: that of the first use. */
  readonly kind: TriggerKind;
  /** `*` for an alert of many sources. */
  readonly src_ip: string;
  /** ISO 8601. */
  readonly opened_at: string;
  readonly last_at: string;
  readonly hits: number;
}

/** An alert with what is known of its token, its decky and the use that opened it. */
export interface AlertStory
  extends Omit<CanaryTrigger, "alert_id">,
    Pick<CanaryToken, "callback_token" | "decky_uuid" | "content_class" | "placement_path" | "notes"> {
  readonly alert_id: string;
  /** The alert's own source, which is `*` for one of many sources. */
  readonly alert_src_ip: string | null;
  /** `null` when the decky was forgotten. */
  readonly decky_name: string | null;
}

const STORY = [
  "canary_triggers.token_uuid",
  "canary_triggers.kind",
  "canary_triggers.occurred_at",
  "canary_triggers.src_ip",
  "canary_triggers.user_agent",
  "canary_triggers.request_method",
  "canary_triggers.request_path",
  "canary_triggers.dns_qname",
  "canary_triggers.raw_headers",
  "canary_triggers.detail",
  "canary_triggers.alert_id",
  "canary_alerts.src_ip as alert_src_ip",
  "canary_tokens.callback_token",
  "canary_tokens.decky_uuid",
  "canary_tokens.content_class",
  "canary_tokens.placement_path",
  "canary_tokens.notes",
  "deckies.name as decky_name",
] as const;

/** The table of alerts. */
export class CanaryAlerts {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * Takes the right to write before anything is read: a transaction of SQLite's that read first is refused, without any
   * waiting, when another process wrote meanwhile.
   */
  async claim(transaction: Knex): Promise<void> {
    await transaction("canary_alerts").where({ id: "" }).update({ hits: 0 });
  }

  /** Alerts on one token's use in one way, by these sources, that were opened after a moment. */
  async openedSince(
    moment: string,
    { token_uuid, kind }: Pick<CanaryAlert, "token_uuid" | "kind">,
    sources: readonly string[],
    transaction = this.#database,
  ): Promise<CanaryAlert[]> {
    const found: CanaryAlert[] = [];
    for (const part of inParts(sources))
      found.push(
        ...(await transaction<CanaryAlert>("canary_alerts")
          .where({ token_uuid, kind })
          .whereIn("src_ip", part)
          .andWhere("opened_at", ">", moment)),
      );
    return found;
  }

  /** Those of these ids that there are. */
  async withIds(ids: readonly string[], transaction = this.#database): Promise<CanaryAlert[]> {
    const found: CanaryAlert[] = [];
    for (const part of inParts(ids))
      found.push(...(await transaction<CanaryAlert>("canary_alerts").whereIn("id", part)));
    return found;
  }

  async addAll(alerts: readonly CanaryAlert[], transaction = this.#database): Promise<void> {
    for (const part of inParts(alerts)) await transaction("canary_alerts").insert(part);
  }

  /** Counts more hits of an alert that is open. */
  async grow(id: string, hits: number, lastAt: string, transaction = this.#database): Promise<void> {
    await transaction("canary_alerts").where({ id }).increment("hits", hits).update({ last_at: lastAt });
  }

  /** All that an alert has to tell. */
  async story(id: string): Promise<AlertStory | undefined> {
    return this.#database("canary_triggers")
      .join("canary_tokens", "canary_tokens.uuid", "canary_triggers.token_uuid")
      .leftJoin("canary_alerts", "canary_alerts.id", "canary_triggers.alert_id")
      .leftJoin("deckies", "deckies.uuid", "canary_tokens.decky_uuid")
      .where("canary_triggers.alert_id", id)
      .orderBy("canary_triggers.id")
      .first(...STORY);
  }

  /** The alerts of a token, the oldest first. */
  async ofToken(tokenUuid: string): Promise<CanaryAlert[]> {
    return this.#database<CanaryAlert>("canary_alerts").where({ token_uuid: tokenUuid }).orderBy("opened_at");
  }
}
