import { currencyAt, formatNumber, formatShare, isAmerican, type Language, type ZoneName } from "@decnet/sdk";

/** How a place writes amounts, and what tax it puts on them. */
export interface MoneyStyle {
  readonly currency: string;
  /** Percent. */
  readonly taxRate: number;
  readonly amount: (cents: number) => string;
  readonly count: (value: number) => string;
  /** With one decimal, or none where it is whole. */
  readonly share: (percent: number) => string;
}

// Standard VAT rates in 2026: Ireland, Spain, Portugal, France and Germany here; the United Kingdom and Switzerland below.
const EURO_TAX: Readonly<Record<Language, number>> = { en: 23, es: 21, pt: 23, fr: 20, de: 19 };
const AMERICAN_TAX: Readonly<Record<Language, number>> = { en: 7, es: 16, pt: 18, fr: 15, de: 7 };

const currencyAndTax = (language: Language, zone: ZoneName): [string, number] => {
  if (zone === "Europe/London") return ["GBP", 20];
  if (zone === "Europe/Zurich") return ["CHF", 8.1];
  if (!isAmerican(zone)) return ["EUR", EURO_TAX[language]];
  return [currencyAt(language, zone), AMERICAN_TAX[language]];
};

/** The money style of a language in a time zone. */
export const moneyStyle = (language: Language, zone: ZoneName): MoneyStyle => {
  const [currency, taxRate] = currencyAndTax(language, zone);
  return {
    currency,
    taxRate,
    amount: (cents) => formatNumber(cents / 100, 2, language),
    count: (value) => formatNumber(value, 0, language),
    share: (percent) => formatShare(percent, Number.isInteger(percent) ? 0 : 1, language),
  };
};
