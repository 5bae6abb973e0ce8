import type { EpochMs } from "@decnet/sdk";

/** What its owner did in the work tree after the clone, in order. Commits are counted from the first that the clone did not bring. */
export type Event =
  /** Fetched and fast-forwarded to a commit. */
  | { readonly kind: "pull"; readonly at: EpochMs; readonly upTo: number }
  | { readonly kind: "commit"; readonly at: EpochMs; readonly nth: number }
  | { readonly kind: "push"; readonly at: EpochMs }
  /** Began the topic branch. */
  | { readonly kind: "switch"; readonly at: EpochMs };
