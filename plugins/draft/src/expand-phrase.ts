import { expand, type Random, type Slots } from "@decnet/sdk";
import type { Phrasebook } from "./phrasebook.ts";

const escaped = new Map<string, string>();

/** In the phrases a bracket without a bar inside stands for itself. */
export const literal = (phrase: string): string => {
  let text = escaped.get(phrase);
  if (text === undefined) {
    text = phrase.replace(/(?<!\\)\(([^()|]*)\)/g, "\\($1\\)");
    escaped.set(phrase, text);
  }
  return text;
};

/**
 * One phrase written out, and mended as the language wants it.
 *
 * @example expandPhrase("ask {who} (today|now)", book, { who: "Ana" }, random) // "ask Ana now"
 */
export const expandPhrase = (phrase: string, book: Phrasebook, slots: Slots, random: Random): string => {
  let text = expand({ ...book.parts, line: [literal(phrase)] }, "line", slots, random);
  for (const [from, to] of book.polish) text = text.replace(from, to);
  return text;
};

const named = new Map<Phrasebook, Map<string, ReadonlySet<string>>>();

const namesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name as string);

/** The slots that a phrase needs, those of the parts it names included. */
export const namesIn = (phrase: string, book: Phrasebook): ReadonlySet<string> => {
  const known = named.get(book) ?? new Map<string, ReadonlySet<string>>();
  named.set(book, known);
  let names = known.get(phrase);
  if (names === undefined) {
    const own = namesOf(phrase);
    names = new Set([...own, ...own.flatMap((name) => (book.parts[name] ?? []).flatMap(namesOf))]);
    known.set(phrase, names);
  }
  return names;
};
