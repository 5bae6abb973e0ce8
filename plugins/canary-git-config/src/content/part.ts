import type { Grammar, Slots } from "@decnet/sdk";

/** Ids of the changes that were made so far. */
export type Made = ReadonlySet<string>;

/** A file of the work tree, at any moment. */
export interface RepoFile {
  readonly path: string;
  readonly isExecutable?: boolean;
  /** Its text; `undefined` while it is not there. */
  readonly write: (made: Made) => string | undefined;
}

/** Something that somebody commits. */
export interface Change {
  readonly id: string;
  /** Changes that come before it. */
  readonly needs: readonly string[];
  /** How readily it is made, once it can be. */
  readonly weight: number;
  /** What the commit says: one of these phrases. */
  readonly says: { readonly grammar: Grammar; readonly start: string; readonly slots: Slots };
  /** The script that it improves, without its suffix. */
  readonly scope?: string;
  /** It has to be made before the story ends. */
  readonly isDue?: boolean;
}

/** Files that belong together, and what happens to them. */
export interface Part {
  readonly files: readonly RepoFile[];
  readonly changes: readonly Change[];
}
