import type { Language } from "../content-class.ts";

// CLDR's marks for each language in Europe; French as before version 34, which went from U+00A0 to U+202F. Four digits are
// grouped in all five, as spreadsheets do.
const MARKS: Readonly<Record<Language, readonly [group: string, decimal: string]>> = {
  en: [",", "."],
  es: [".", ","],
  pt: [".", ","],
  fr: ["\u00a0", ","],
  de: [".", ","],
};

/**
 * A number as a language writes it: grouped by threes, rounded to so many decimals.
 *
 * @example formatNumber(12480.5, 1, "de") // "12.480,5"
 */
export const formatNumber = (value: number, decimals: number, language: Language): string => {
  const [group, decimal] = MARKS[language];
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = "", fraction] = digits.split(".");
  const minus = value < 0 && Number(digits) > 0 ? "-" : "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${minus}${grouped}${fraction === undefined ? "" : decimal + fraction}`;
};

/**
 * A share as a language writes it, in percent; German, French and Spanish put a no-break space before the sign (CLDR).
 *
 * @example formatShare(4.25, 1, "en") // "4.3%"
 */
export const formatShare = (percent: number, decimals: number, language: Language): string =>
  `${formatNumber(percent, decimals, language)}${/^(de|fr|es)$/.test(language) ? "\u00a0" : ""}%`;
