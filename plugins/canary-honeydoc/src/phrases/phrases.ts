import type { Sections, Topic } from "../topics.ts";

/** A part of a page: what stands over it, and what can be said in it; before a table, what leads to it. */
export interface SectionPhrases {
  readonly headings: readonly string[];
  readonly say: readonly string[];
}

/** What is written on one topic. All of it are phrases of the SDK's grammar; text between backticks is code. */
export interface TopicPhrases<Section extends string> {
  /** The title, and the file's name without suffix. */
  readonly titles: readonly (readonly [title: string, file: string])[];
  readonly lead: readonly string[];
  readonly sections: { readonly [S in Section]: SectionPhrases };
}

/** Parts that are tables. */
export type TableName = "machines" | "daily" | "systems" | "allowances" | "history" | "changes";

/** The words that programs and tables put around the text. */
export interface Words {
  readonly columns: Readonly<Record<TableName, readonly string[]>>;
  readonly total: string;
  /** What a host is for; in the order of the hints in `tables/purpose.ts`, the last for any other. */
  readonly purposes: readonly string[];
  readonly cities: readonly string[];
  /** What a wiki calls a topic's pages, in an address. */
  readonly namespaces: Readonly<Record<Topic, string>>;
  readonly pictures: readonly string[];
  readonly related: readonly string[];
  /** DokuWiki's own, from its language files. */
  readonly wiki: Readonly<
    Record<"toc" | "index" | "recent" | "namespace" | "plain" | "markup", string> & { locale: string }
  >;
  readonly updated: string;
  readonly menu: readonly string[];
  readonly greetings: readonly string[];
  readonly closings: readonly string[];
  readonly browser: readonly string[];
  readonly footer: readonly string[];
  readonly run: string;
}

/** All that is written in one language. */
export type Phrases = { readonly [T in Topic]: TopicPhrases<Sections[T]> } & {
  readonly words: Words;
  readonly projects: readonly string[];
};
