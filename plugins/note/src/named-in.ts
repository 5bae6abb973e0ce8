import type { Grammar } from "@decnet/sdk";
import type { Phrasebook } from "./phrasebook.ts";

const NAMED = /\{([A-Za-z_]\w*)/g;

// Parts of which one line may name several that have to differ, such as `{food}` and `{food2}`.
export const PAIRED: readonly string[] = ["table", "module", "food"];
// They are drawn as facts, and so are firms: a company deals with some of them only.
const DRAWN: readonly string[] = [...PAIRED, "firm"];

const known = new WeakMap<Phrasebook, Map<string, readonly string[]>>();

const reach = (phrase: string, parts: Grammar, found: Set<string>, seen: Set<string>): void => {
  for (const [, name = ""] of phrase.matchAll(NAMED)) {
    const phrases = DRAWN.includes(name) ? undefined : parts[name];
    if (phrases === undefined) found.add(name);
    else if (!seen.has(name)) {
      seen.add(name);
      for (const one of phrases) reach(one, parts, found, seen);
    }
  }
};

/** The facts that a phrase names, itself or through the parts it names. */
export const namedIn = (phrase: string, book: Phrasebook): readonly string[] => {
  const names = known.get(book) ?? new Map<string, readonly string[]>();
  known.set(book, names);
  const there = names.get(phrase);
  if (there !== undefined) return there;
  const found = new Set<string>();
  reach(phrase, book.parts, found, new Set());
  names.set(phrase, [...found]);
  return [...found];
};
