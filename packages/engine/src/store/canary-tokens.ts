import type { EpochMs } from "@decnet/sdk";
import type { Knex } from "knex";

/** A canary's life: stored before the plant, then planted or failed; revoked by the operator. */
export type TokenState = "pending" | "planted" | "failed" | "revoked";

/** A row of `canary_tokens`. */
export interface CanaryToken {
  readonly uuid: string;
  readonly callback_token: string;
  readonly kind: "http" | "dns" | "aws_passive";
  readonly decky_uuid: string;
  readonly content_class: string;
  readonly placement_path: string;
  readonly secret_seed: string;
  readonly content_hash: string;
  readonly state: TokenState;
  readonly created_at: string;
  readonly placed_at: string | null;
  readonly revoked_at: string | null;
  readonly created_by: string;
  readonly instrumenter: string | null;
  readonly notes: string;
  /** JSON: what the bytes are made again from, with the secret seed. */
  readonly recipe: string;
}

/** The table of canary tokens. */
export class CanaryTokens {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async add(token: CanaryToken, transaction = this.#database): Promise<void> {
    await transaction("canary_tokens").insert(token);
  }

  async settle(
    callbackToken: string,
    state: "planted" | "failed",
    at: EpochMs,
    transaction = this.#database,
  ): Promise<void> {
    const placed_at = state === "planted" ? new Date(at).toISOString() : null;
    await transaction("canary_tokens").where({ callback_token: callbackToken }).update({ state, placed_at });
  }

  /** From now on nothing that comes in for it is told. */
  async revoke(uuid: string, at: EpochMs): Promise<void> {
    await this.#database("canary_tokens")
      .where({ uuid })
      .update({ state: "revoked", revoked_at: new Date(at).toISOString() });
  }

  async pending(): Promise<CanaryToken[]> {
    return this.#database<CanaryToken>("canary_tokens").where({ state: "pending" }).orderBy("created_at");
  }

  /** Which classes a decky was given one of, whatever became of it. */
  async classesOn(deckyUuid: string): Promise<readonly string[]> {
    const rows: { content_class: string }[] = await this.#database("canary_tokens")
      .where({ decky_uuid: deckyUuid })
      .distinct("content_class");
    return rows.map(({ content_class }) => content_class);
  }

  /** Those whose id or callback token begins with this; more than one when it is too short. */
  async find(beginning: string): Promise<CanaryToken[]> {
    const escaped = beginning.toLowerCase().replace(/[^a-z0-9-]/g, "");
    if (escaped === "") return [];
    return this.#database<CanaryToken>("canary_tokens")
      .whereLike("uuid", `${escaped}%`)
      .orWhereLike("callback_token", `${escaped}%`)
      .orderBy("created_at");
  }

  async all(): Promise<CanaryToken[]> {
    return this.#database<CanaryToken>("canary_tokens").orderBy("created_at");
  }
}
