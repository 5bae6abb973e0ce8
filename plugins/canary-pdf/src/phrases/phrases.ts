import type { Grammar } from "@decnet/sdk";

/** What a document is: an agreement in short, a list of items, an overview of segments, a count of requests. */
export const KINDS = ["contract", "statement", "network", "report"] as const;
export type Kind = (typeof KINDS)[number];

/** Parts of a document; `contract_intro` and so on are the grammar's names. */
export type Part = "intro" | "detail" | "notes";

export interface KindPhrases {
  /** File names without suffix; `{ref}` is the reference, `{period}` the month as `2026-10`. */
  readonly files: readonly string[];
  readonly titles: readonly string[];
  /** What a reference begins with. */
  readonly prefixes: readonly string[];
  /** The in-house application such documents come from; the company's name stands before it. */
  readonly application: string;
  /** The text of the link that is worth a click, and the file it seems to lead to. */
  readonly links: readonly (readonly [text: string, file: string])[];
  readonly headings: Readonly<Record<"detail" | "table" | "notes", readonly string[]>>;
  readonly columns: readonly string[];
}

/** All that is written in one language. */
export interface Phrases {
  readonly folders: readonly string[];
  readonly kinds: Readonly<Record<Kind, KindPhrases>>;
  readonly sentences: Grammar & Readonly<Record<`${Kind}_${Part}`, readonly string[]>>;
  readonly labels: {
    readonly reference: string;
    readonly author: string;
    readonly date: string;
    readonly partner: string;
    readonly project: string;
    readonly page: readonly [before: string, between: string];
    readonly total: string;
    readonly broughtForward: string;
    readonly instalment: readonly string[];
  };
  readonly segments: readonly string[];
  readonly companyForms: readonly string[];
  readonly projects: readonly string[];
}
