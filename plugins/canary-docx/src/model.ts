/** A table: all cells are text; numbers stand at the end of their cell. */
export interface Table {
  readonly columns: readonly string[];
  /** Shares of the width, which add up to 1. */
  readonly widths: readonly number[];
  /** Which columns hold numbers. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}

/** One thing below another on a page. */
export type Block =
  | { readonly kind: "heading" | "paragraph" | "item"; readonly text: string }
  | { readonly kind: "table"; readonly table: Table };

/** A document as its author sees it. */
export interface OfficeDocument {
  readonly title: string;
  /** Who, when, which version: the lines under the title. */
  readonly imprint: readonly string[];
  readonly header: string;
  readonly footer: string;
  readonly blocks: readonly Block[];
}
