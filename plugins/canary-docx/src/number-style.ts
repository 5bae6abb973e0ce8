import type { Language, ZoneName } from "@decnet/sdk";

// CLDR's grouping and decimal marks; French groups with a no-break space.
const MARKS: Readonly<Record<Language, readonly [group: string, decimal: string]>> = {
  en: [",", "."],
  es: [".", ","],
  pt: [".", ","],
  fr: ["\u00a0", ","],
  de: [".", ","],
};

/**
 * A number as a language writes it.
 *
 * @example formatNumber(12480.5, 1, "de") // "12.480,5"
 */
export const formatNumber = (value: number, decimals: number, language: Language): string => {
  const [group, decimal] = MARKS[language];
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : decimal + fraction}`;
};

/** A share as a language writes it; German, French and Spanish put a no-break space before the sign. */
export const formatShare = (value: number, decimals: number, language: Language): string =>
  `${formatNumber(value, decimals, language)}${/^(de|fr|es)$/.test(language) ? "\u00a0" : ""}%`;

/** The sign of the money people use where they work. */
export const currencyOf = (language: Language, zone: ZoneName): string => {
  if (zone === "Europe/London") return "£";
  if (zone === "Europe/Zurich") return "CHF";
  if (zone.startsWith("America/")) return language === "pt" ? "R$" : "$";
  return "€";
};

/** An amount of whole money, such as `€12,400` or `12.400 €`. */
export const formatMoney = (value: number, currency: string, language: Language): string => {
  const digits = formatNumber(Math.abs(value), 0, language);
  const sign = value < 0 ? "-" : "";
  if (currency === "CHF" || currency === "R$") return `${sign}${currency}\u00a0${digits}`;
  const before = language === "en" || currency === "$";
  return before ? `${sign}${currency}${digits}` : `${sign}${digits}\u00a0${currency}`;
};
