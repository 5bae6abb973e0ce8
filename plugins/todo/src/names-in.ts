import type { Language } from "@decnet/sdk";
import type { Facts } from "./facts.ts";
import { sameness } from "./likeness.ts";
import { PHRASES } from "./phrases/by-language.ts";

const MOST = 2000;
const known = new Map<string, string>();

// A fleet has few names, and every edit asks for all of them.
const samenessOf = (name: string): string => {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const made = sameness(name);
  known.set(name, made);
  return made;
};

/** Hosts, people, projects and days as {@link sameness} writes them. */
export const namesIn = ({ people, hosts, projects }: Facts, language: Language): ReadonlySet<string> =>
  new Set(
    [
      ...people,
      ...hosts,
      ...projects.flatMap(({ name, key }) => [name, key, ...name.split(" ")]),
      ...PHRASES[language].days,
    ].map(samenessOf),
  );
