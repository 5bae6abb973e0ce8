/** A table; numbers stand at the end of their cell. */
export interface Table {
  readonly columns: readonly string[];
  /** Shares of the width, which add up to 1. */
  readonly widths: readonly number[];
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}

/** A document as its reader sees it. */
export interface Report {
  readonly title: string;
  readonly company: string;
  /** The in-house application it comes from. */
  readonly application: string;
  readonly author: string;
  readonly reference: string;
  /** Label and value, under the title. */
  readonly facts: readonly (readonly [string, string])[];
  readonly intro: string;
  readonly detail: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly tables: readonly { readonly heading: string; readonly table: Table }[];
  readonly notes: { readonly heading: string; readonly items: readonly string[] };
  /** The link's text, and the name at the end of its address. */
  readonly link: { readonly text: string; readonly file: string };
  readonly page: readonly [before: string, between: string];
}
