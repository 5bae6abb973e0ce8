import type { Language, ZoneName } from "@decnet/sdk";

/** How a place writes amounts, and what tax it puts on them. */
export interface MoneyStyle {
  readonly currency: string;
  /** Hundredths. */
  readonly taxRate: number;
  readonly amount: (cents: number) => string;
  readonly count: (value: number) => string;
  readonly share: (percent: number) => string;
}

// Standard VAT rates of Ireland, Spain, Portugal, France and Germany in 2026; elsewhere below.
const EURO_TAX: Readonly<Record<Language, number>> = { en: 23, es: 21, pt: 23, fr: 20, de: 19 };
const AMERICAN_TAX: Readonly<Record<Language, number>> = { en: 7, es: 16, pt: 18, fr: 15, de: 7 };

const currencyAndTax = (language: Language, zone: ZoneName): [string, number] => {
  if (zone === "Europe/London") return ["GBP", 20];
  if (!zone.startsWith("America/")) return ["EUR", EURO_TAX[language]];
  return [{ en: "USD", es: "MXN", pt: "BRL", fr: "CAD", de: "USD" }[language], AMERICAN_TAX[language]];
};

const group = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark);

/** The money style of a language in a time zone. */
export const moneyStyle = (language: Language, zone: ZoneName): MoneyStyle => {
  const [currency, taxRate] = currencyAndTax(language, zone);
  const mark = { en: ",", es: ".", pt: ".", fr: "\u00a0", de: "." }[language];
  const point = language === "en" ? "." : ",";
  const count = (value: number) => group(String(value), mark);
  const spaced = language === "en" || language === "pt" ? "" : "\u00a0";
  return {
    currency,
    taxRate,
    count,
    amount: (cents) => `${count(Math.floor(cents / 100))}${point}${String(cents % 100).padStart(2, "0")}`,
    share: (percent) => `${String(percent).replace(".", point)}${spaced}%`,
  };
};
