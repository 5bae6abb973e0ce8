import type { Language } from "../content-class.ts";
import type { ZoneName } from "../time.ts";
import { isAmerican } from "./is-american.ts";

const LOCALES: Readonly<Record<Language, readonly [european: string, american: string]>> = {
  en: ["en-GB", "en-US"],
  es: ["es-ES", "es-MX"],
  pt: ["pt-PT", "pt-BR"],
  fr: ["fr-FR", "fr-CA"],
  de: ["de-DE", "de-DE"],
};

/**
 * The BCP 47 tag of a language as it is spoken in a time zone, as programs put it into what they save.
 *
 * @example localeAt("fr", "America/Toronto") // "fr-CA"
 */
export const localeAt = (language: Language, zone: ZoneName): string =>
  LOCALES[language][isAmerican(zone) ? 1 : 0];
