import type { Language } from "@decnet/sdk";

/** Languages as a model knows them best: by their English names. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  es: "Spanish",
  pt: "European Portuguese",
  fr: "French",
  de: "German",
};
