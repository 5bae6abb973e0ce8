import type { Grammar } from "@decnet/sdk";

/** What a remark is about: a key of AWS's, the store's key, the store's address, a role. */
export type Subject = "key" | "storeKey" | "store" | "role";

/** The words of one language. */
export interface Phrases {
  /** Folders that people put a copy of an older home into. */
  readonly copies: readonly string[];
  /** How people write a day in a remark. */
  readonly dayForms: readonly string[];
  /** Phrases by subject, and what they are made of; slots are `day who host project ticket`, most of which may be missing. */
  readonly remarks: Grammar & Readonly<Record<Subject, readonly string[]>>;
}
