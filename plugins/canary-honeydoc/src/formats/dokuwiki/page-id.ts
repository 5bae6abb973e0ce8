import { stripAccents } from "@decnet/sdk";

// DokuWiki's romanisation writes German's two-letter forms; all other letters lose their marks.
const ROMAN: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/**
 * A title as DokuWiki cleans it for a page's name: lower case, letters and digits, `_` for all else.
 *
 * @example pageName("Übergabe: db-02") // "uebergabe_db-02"
 */
export const pageName = (title: string): string =>
  stripAccents(title.toLowerCase().replace(/[äöüß]/g, (letter) => ROMAN[letter] ?? letter))
    .replace(/[^a-z0-9.-]+/g, "_")
    .replace(/^[_.-]+|[_.-]+$/g, "");

/** The page's id, which is also the title that its export has. */
export const wikiId = (namespace: string, title: string): string => `${namespace}:${pageName(title)}`;

/** A heading's anchor: its page name without full stops. */
export const anchorOf = (heading: string): string => pageName(heading).replaceAll(".", "");
