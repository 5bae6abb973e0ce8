import type { Grammar, Language } from "@decnet/sdk";
import de from "./de.ts";
import en from "./en.ts";
import es from "./es.ts";
import fr from "./fr.ts";
import pt from "./pt.ts";

/** What people write into their ssh config, by what it is about. */
export const PHRASES: Readonly<Record<Language, Grammar>> = { en, es, pt, fr, de };
