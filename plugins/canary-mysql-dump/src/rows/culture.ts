import type { Language, ZoneName } from "@decnet/sdk";
import type { Culture } from "../data/culture.ts";
import { CULTURES } from "../data/cultures.ts";

const BY_ZONE: readonly (readonly [zone: RegExp, country: keyof typeof CULTURES])[] = [
  [/^(Europe\/Lisbon|Atlantic\/(Madeira|Azores))$/, "PT"],
  [/^(Europe\/Madrid|Atlantic\/Canary|Africa\/Ceuta)$/, "ES"],
  [/^Europe\/(Paris|Brussels|Monaco|Luxembourg)$/, "FR"],
  [/^Europe\/(Berlin|Vienna|Zurich|Busingen)$/, "DE"],
  [/^Europe\/(London|Dublin|Belfast)$/, "GB"],
  [/^(America|US)\//, "US"],
];
const BY_LANGUAGE: Record<Language, keyof typeof CULTURES> = {
  en: "GB",
  es: "ES",
  pt: "PT",
  fr: "FR",
  de: "DE",
};

/** Where the house does its business: by the server's zone, else by the language spoken. */
export const cultureOf = (zone: ZoneName, language: Language): Culture =>
  CULTURES[BY_ZONE.find(([form]) => form.test(zone))?.[1] ?? BY_LANGUAGE[language]];
