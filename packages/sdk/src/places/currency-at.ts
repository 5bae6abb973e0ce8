import type { Language } from "../content-class.ts";
import type { ZoneName } from "../time.ts";
import { isAmerican } from "./is-american.ts";

/** ISO 4217 codes of the money that is known here. */
export type Currency = "EUR" | "GBP" | "CHF" | "USD" | "MXN" | "BRL" | "CAD";

const AMERICAN: Readonly<Record<Language, Currency>> = {
  en: "USD",
  es: "MXN",
  pt: "BRL",
  fr: "CAD",
  de: "USD",
};

/**
 * The money of people who speak a language in a time zone; euros where nothing else is known.
 *
 * @example currencyAt("pt", "America/Sao_Paulo") // "BRL"
 */
export const currencyAt = (language: Language, zone: ZoneName): Currency => {
  if (zone === "Europe/London") return "GBP";
  if (zone === "Europe/Zurich") return "CHF";
  return isAmerican(zone) ? AMERICAN[language] : "EUR";
};
