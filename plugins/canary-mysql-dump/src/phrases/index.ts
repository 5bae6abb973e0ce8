import type { Grammar, Language } from "@decnet/sdk";
import de from "./de.ts";
import en from "./en.ts";
import es from "./es.ts";
import fr from "./fr.ts";
import pt from "./pt.ts";

/** What people typed into the application, by language. All grammars have the same entries. */
export const PHRASES: Record<Language, Grammar> = { en, es, pt, fr, de };
