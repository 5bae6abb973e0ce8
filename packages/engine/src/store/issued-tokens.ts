import type { Knex } from "knex";
import type { CanaryToken } from "./canary-tokens.ts";
import { inParts } from "./in-parts.ts";

/** As much of a token as one needs to know whose a hit is. */
export type IssuedToken = Pick<CanaryToken, "uuid" | "callback_token" | "state">;

const COLUMNS = ["uuid", "callback_token", "state"] as const;
// What comes after "z" in ASCII: the end of all that begins alike. LIKE would not go by the index.
const LAST = "{";

/** Which of the tokens that came in somebody issued. */
export class IssuedTokens {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Those with one of these callback tokens; in lower case. */
  async named(callbackTokens: readonly string[]): Promise<IssuedToken[]> {
    const found: IssuedToken[] = [];
    for (const part of inParts(callbackTokens))
      found.push(...(await this.#all().whereIn("callback_token", part)));
    return found;
  }

  /** Those whose callback token begins with one of these; in lower case. */
  async beginningWith(beginnings: readonly string[]): Promise<IssuedToken[]> {
    const found: IssuedToken[] = [];
    for (const part of inParts(beginnings))
      found.push(
        ...(await this.#all().where((any) => {
          for (const beginning of part)
            any.orWhereBetween("callback_token", [beginning, `${beginning}${LAST}`]);
        })),
      );
    return found;
  }

  #all(): Knex.QueryBuilder<IssuedToken, IssuedToken[]> {
    return this.#database<IssuedToken>("canary_tokens").select(...COLUMNS);
  }
}
