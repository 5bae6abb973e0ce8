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
  readonly created_by: string;
  readonly instrumenter: string | null;
  readonly notes: string;
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

  async pending(): Promise<CanaryToken[]> {
    return this.#database<CanaryToken>("canary_tokens").where({ state: "pending" }).orderBy("created_at");
  }

  async all(): Promise<CanaryToken[]> {
    return this.#database<CanaryToken>("canary_tokens").orderBy("created_at");
  }
}
