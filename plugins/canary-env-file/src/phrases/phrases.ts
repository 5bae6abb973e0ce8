import type { Topic } from "../env/section.ts";

/** The words of one language. Slots are `day app site slug web`, and `who host ticket worker` where there are any. */
export interface Phrases {
  /** How people write a day in a remark. */
  readonly dayForms: readonly string[];
  /** What groups of settings are called. */
  readonly topics: Readonly<Record<Topic, readonly string[]>>;
  /** What people write above a group, or at the top of the file. */
  readonly remarks: Readonly<Record<Topic | "top", readonly string[]>>;
  /** Sentences of a read-me: what it is, how it is started, and what else is good to know. */
  readonly readme: Readonly<Record<"what" | "start" | "more", readonly string[]>>;
}
