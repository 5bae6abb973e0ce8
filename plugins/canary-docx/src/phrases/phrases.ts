import type { Grammar } from "@decnet/sdk";

/** What a document is: a look back, a plan of costs, notes for a successor, a choice between offers. */
export const KINDS = ["review", "budget", "handover", "vendors"] as const;
export type Kind = (typeof KINDS)[number];

/** What the author's job is about; it decides which chapters they can write. */
export type Area = "it" | "finance" | "people" | "general";

/** A chapter; the grammar of its sentences has the same name. */
export type Chapter =
  | "summary"
  | "background"
  | "incidents"
  | "capacity"
  | "systems"
  | "closing"
  | "staffing"
  | "projects"
  | "spend"
  | "criteria"
  | "suppliers"
  | "routine"
  | "risks"
  | "recommendation"
  | "next";

/** Chapters that come with a table. */
export type TableId = "incidents" | "systems" | "projects" | "spend" | "suppliers";

/** All that is written in one language. Sentences and names are phrases of the SDK's grammar. */
export interface Phrases {
  readonly folders: readonly string[];
  /** Title and file name (without suffix) of one subject, by kind. */
  readonly names: Readonly<Record<Kind, readonly (readonly [title: string, file: string])[]>>;
  readonly headings: Readonly<Record<Chapter, readonly string[]>>;
  readonly sentences: Grammar & Readonly<Record<Chapter, readonly string[]>>;
  /** The sentence before a table; it knows the table's figures. */
  readonly leads: Readonly<Record<TableId, readonly string[]>>;
  readonly columns: Readonly<Record<TableId, readonly string[]>>;
  readonly total: string;
  readonly costs: Readonly<Record<"it" | "office", readonly string[]>>;
  readonly causes: readonly string[];
  readonly purposes: readonly string[];
  /** Finished, on time, late, not begun. */
  readonly states: readonly [string, string, string, string];
  /** What a supplier's name ends with. */
  readonly companyForms: readonly string[];
  readonly projects: readonly string[];
  readonly preparedBy: readonly string[];
  readonly draft: readonly string[];
  readonly footer: readonly string[];
  readonly page: readonly [before: string, between: string];
}
