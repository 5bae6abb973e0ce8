import type { Language } from "@decnet/sdk";
import type { Phrasebook } from "./phrasebook.ts";
import { de } from "./phrases/de.ts";
import { en } from "./phrases/en.ts";
import { es } from "./phrases/es.ts";
import { fr } from "./phrases/fr.ts";
import { pt } from "./phrases/pt.ts";

/** Every language's phrases. */
export const PHRASEBOOKS: Readonly<Record<Language, Phrasebook>> = { en, es, pt, fr, de };
