import { escapeHtml } from "./escape.ts";

/** What a program does to running text, such as curling its apostrophes. */
export type Typeset = (html: string) => string;

/** Most of them make a right single quotation mark of an apostrophe. */
export const curled: Typeset = (html) => html.replaceAll("'", "\u2019");

/**
 * Text as HTML; what stands between backticks becomes `code` and is left as it is.
 *
 * @example inline("ask Bo about `db-02`") // "ask Bo about <code>db-02</code>"
 */
export const inline = (text: string, typeset: Typeset = (html) => html): string =>
  text
    .split("`")
    .map((part, at) => (at % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : typeset(escapeHtml(part))))
    .join("");
