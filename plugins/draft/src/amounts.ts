import type { Language } from "@decnet/sdk";

// Written as a no-break space, so that wrapping never parts a French sum.
const NBSP = "\u00a0";
const THOUSANDS: Readonly<Record<Language, string>> = { en: ",", es: ".", pt: ".", fr: NBSP, de: "." };
const COMMA: Readonly<Record<Language, string>> = { en: ".", es: ",", pt: ",", fr: ",", de: "," };

/** How sums are written in one file. */
export interface AmountStyle {
  readonly language: Language;
  /** Thousands apart, as in running text; spreadsheets have them together. */
  readonly grouped: boolean;
  readonly decimals: boolean;
}

/**
 * A sum as it stands in a table.
 *
 * @param cents hundredths of the currency.
 * @example writeAmount(1240050, { language: "de", grouped: true, decimals: true }) // "12.400,50"
 */
export const writeAmount = (cents: number, { language, grouped, decimals }: AmountStyle): string => {
  const whole = String(Math.floor(cents / 100));
  const head = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language]) : whole;
  return decimals ? `${head}${COMMA[language]}${String(cents % 100).padStart(2, "0")}` : head;
};

/**
 * Reads what {@link writeAmount} writes; `undefined` for what is no number.
 *
 * @example readAmount("12.400,50", "de") // 1240050
 */
export const readAmount = (text: string, language: Language): number | undefined => {
  const plain = text.replaceAll(THOUSANDS[language], "").trim();
  const parts = /^(\d+)(?:[.,](\d\d))?$/.exec(plain);
  return parts === null ? undefined : Number(parts[1]) * 100 + Number(parts[2] ?? 0);
};

/**
 * A sum in a sentence, with its currency.
 *
 * @param zone tells where the writer lives, and so what is paid with.
 * @example writeMoney(12400, "en", "Europe/London") // "£12,400"
 */
export const writeMoney = (whole: number, language: Language, zone: string): string => {
  const sum = writeAmount(whole * 100, { language, grouped: true, decimals: false });
  if (language !== "en") return `${sum}${NBSP}€`;
  if (zone === "Europe/London") return `£${sum}`;
  return zone.startsWith("America/") ? `$${sum}` : `€${sum}`;
};
