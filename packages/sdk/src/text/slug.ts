import { stripAccents } from "./strip-accents.ts";

/**
 * A name as it stands in a path.
 *
 * @example slug("Q3 Réunion!") // "q3-reunion"
 */
export const slug = (text: string, separator = "-"): string =>
  stripAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replaceAll(" ", separator);
