import { slug } from "@decnet/sdk";

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue" };

/**
 * Words as they stand in a file name; umlauts are spelt out, as Germans do.
 *
 * @example nameWord("Reisebüro Falter") // "reisebuero-falter"
 */
export const nameWord = (text: string): string =>
  slug(text.replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] as string));
