import type { Grammar, Trade } from "@decnet/sdk";

/** What one language has to say: phrases for the items, and short words for all that stands around them. */
export interface Phrases {
  readonly grammar: Grammar;
  /** Monday to Friday, as in a running sentence. */
  readonly days: readonly string[];
  /** Times of day, as they stand after a weekday. */
  readonly hours: readonly string[];
  readonly titles: readonly string[];
  /** Headings of what comes first and of what can wait. */
  readonly soon: readonly string[];
  readonly later: readonly string[];
  /** How a finished item is marked in a list that has no boxes. */
  readonly done: readonly string[];
  readonly urgent: readonly string[];
  /** Thousands separator in running text. */
  readonly thousands: string;
  readonly names: {
    readonly general: readonly string[];
    readonly of: Readonly<Record<Trade, readonly string[]>>;
    readonly person: readonly string[];
    readonly away: readonly string[];
    readonly projects: readonly string[];
  };
}
