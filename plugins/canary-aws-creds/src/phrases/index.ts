import type { Language } from "@decnet/sdk";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Phrases } from "./phrases.ts";
import { pt } from "./pt.ts";

/** What people write beside their keys, by language. */
export const PHRASES: Readonly<Record<Language, Phrases>> = { en, es, pt, fr, de };
