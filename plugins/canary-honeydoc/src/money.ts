import type { Language, ZoneName } from "@decnet/sdk";

/** How people write money where they work. */
export interface Money {
  /** ISO 4217. */
  readonly currency: string;
  /** A whole amount with its currency. */
  readonly amount: (value: number) => string;
  /** A whole number, grouped. */
  readonly count: (value: number) => string;
  /** A share with one decimal, of 100. */
  readonly share: (percent: number) => string;
}

const AMERICAN: Readonly<Record<Language, string>> = {
  en: "USD",
  es: "MXN",
  pt: "BRL",
  fr: "CAD",
  de: "USD",
};

const currencyOf = (language: Language, zone: ZoneName): string => {
  if (zone === "Europe/London") return "GBP";
  if (zone === "Europe/Zurich") return "CHF";
  return zone.startsWith("America/") ? AMERICAN[language] : "EUR";
};

/** The money of a language in a time zone; grouping and decimal marks are CLDR's. */
export const moneyOf = (language: Language, zone: ZoneName): Money => {
  const currency = currencyOf(language, zone);
  const mark = { en: ",", es: ".", pt: ".", fr: "\u00a0", de: "." }[language];
  const count = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
  return {
    currency,
    count,
    amount: (value) => (language === "en" ? `${currency} ${count(value)}` : `${count(value)} ${currency}`),
    share: (percent) =>
      `${percent.toFixed(1).replace(".", language === "en" ? "." : ",")}${/en|pt/.test(language) ? "" : "\u00a0"}%`,
  };
};
