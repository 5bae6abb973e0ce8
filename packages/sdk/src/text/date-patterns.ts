import type { Language } from "../content-class.ts";

/**
 * A day without its year, as a sentence names it: CLDR's `MMMMd`. For `formatDate`.
 *
 * @example formatDate(at, DAY_PATTERNS.es, { zone, language: "es" }) // "3 de marzo"
 */
export const DAY_PATTERNS: Readonly<Record<Language, string>> = {
  en: "d MMMM",
  es: "d 'de' MMMM",
  pt: "d 'de' MMMM",
  fr: "d MMMM",
  de: "d. MMMM",
};

/**
 * A date in full, as a title page has it: CLDR's long date. For `formatDate`.
 *
 * @example formatDate(at, DATE_PATTERNS.de, { zone, language: "de" }) // "3. März 2026"
 */
export const DATE_PATTERNS: Readonly<Record<Language, string>> = {
  en: "d MMMM yyyy",
  es: "d 'de' MMMM 'de' yyyy",
  pt: "d 'de' MMMM 'de' yyyy",
  fr: "d MMMM yyyy",
  de: "d. MMMM yyyy",
};
