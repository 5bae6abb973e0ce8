import { type Currency, formatNumber, type Language } from "@decnet/sdk";

const SIGNS: Readonly<Record<Currency, string>> = {
  EUR: "€",
  GBP: "£",
  CHF: "CHF",
  USD: "$",
  MXN: "$",
  CAD: "$",
  BRL: "R$",
};

/** What people write for money. */
export const signOf = (currency: Currency): string => SIGNS[currency];

/**
 * An amount of whole money.
 *
 * @example formatMoney(12400, "€", "en") // "€12,400"
 */
export const formatMoney = (value: number, sign: string, language: Language): string => {
  const digits = formatNumber(Math.abs(value), 0, language);
  const minus = value < 0 ? "-" : "";
  if (sign === "CHF" || sign === "R$") return `${minus}${sign}\u00a0${digits}`;
  const before = language === "en" || sign === "$";
  return before ? `${minus}${sign}${digits}` : `${minus}${digits}\u00a0${sign}`;
};
