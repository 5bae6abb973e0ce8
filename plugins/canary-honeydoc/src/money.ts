import {
  type Currency,
  currencyAt,
  formatNumber,
  formatShare,
  type Language,
  type ZoneName,
} from "@decnet/sdk";

/** How people write money where they work. */
export interface Money {
  readonly currency: Currency;
  /** A whole amount with its currency. */
  readonly amount: (value: number) => string;
  /** A whole number, grouped. */
  readonly count: (value: number) => string;
  /** A share with one decimal, of 100. */
  readonly share: (percent: number) => string;
}

/** The money of a language in a time zone. */
export const moneyOf = (language: Language, zone: ZoneName): Money => {
  const currency = currencyAt(language, zone);
  const count = (value: number) => formatNumber(value, 0, language);
  return {
    currency,
    count,
    amount: (value) => (language === "en" ? `${currency} ${count(value)}` : `${count(value)} ${currency}`),
    share: (percent) => formatShare(percent, 1, language),
  };
};
