import type { PersonalContext } from "@decnet/sdk";
import { PHRASEBOOKS } from "./phrasebooks.ts";

/** How somebody is called at work. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

// Fewer than this and a paper could not tell two people apart.
const FEWEST = 3;

/** First names of colleagues, each once, without the writer's own; filled up where there are too few. */
export const peopleFor = ({ colleagues, persona, language }: PersonalContext): readonly string[] => {
  const own = firstName(persona.name);
  const names = [...new Set(colleagues.map(({ name }) => firstName(name)))].filter((name) => name !== own);
  if (names.length >= FEWEST) return names;
  const others = PHRASEBOOKS[language].names.filter((name) => name !== own && !names.includes(name));
  return [...names, ...others.slice(0, FEWEST - names.length)];
};
