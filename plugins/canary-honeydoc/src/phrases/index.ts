import type { Language } from "@decnet/sdk";
import de from "./de/index.ts";
import en from "./en/index.ts";
import es from "./es/index.ts";
import fr from "./fr/index.ts";
import type { Phrases } from "./phrases.ts";
import pt from "./pt/index.ts";

/** What is written, by language. */
export const PHRASES: Readonly<Record<Language, Phrases>> = { en, es, pt, fr, de };
