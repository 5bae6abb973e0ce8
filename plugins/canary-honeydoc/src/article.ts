import type { Topic } from "./topics.ts";

/** A table: all cells are text; numbers stand at the end of their cell. */
export interface Table {
  readonly columns: readonly string[];
  /** Which columns hold numbers. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}

/** One thing below another. In text, what stands between backticks is code. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "items" | "steps"; readonly items: readonly string[] }
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | { readonly kind: "table"; readonly table: Table };

/** A part of a page, with its heading. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A page that is not this one. */
export interface Related {
  readonly title: string;
  readonly topic: Topic;
}

/** A page as its author sees it, before a program makes HTML of it. */
export interface Article {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
  /** Other pages of the same place. */
  readonly related: readonly Related[];
  /** What the picture on it shows. */
  readonly picture: string;
}
