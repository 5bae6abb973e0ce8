import type { Language } from "../content-class.ts";

const AND: Record<Language, string> = { en: "and", es: "y", pt: "e", fr: "et", de: "und" };

/**
 * Joins items as a sentence does.
 *
 * @example joinList(["Ana", "Rui", "Zoe"]) // "Ana, Rui and Zoe"
 */
export const joinList = (items: readonly string[], language: Language = "en"): string => {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${AND[language]} ${last}`;
};
