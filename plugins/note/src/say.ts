import { expand, type Grammar, type Random, type Slots } from "@decnet/sdk";
import type { Phrasebook } from "./phrasebook.ts";

const known = new WeakMap<Phrasebook, Map<string, Grammar>>();

// A book's phrases are said again and again: each gets its grammar once.
const grammarFor = (phrase: string, book: Phrasebook): Grammar => {
  const grammars = known.get(book) ?? new Map<string, Grammar>();
  known.set(book, grammars);
  const grammar = grammars.get(phrase) ?? { ...book.parts, said: [phrase] };
  grammars.set(phrase, grammar);
  return grammar;
};

/** One phrase of a book, written out. */
export const say = (phrase: string, book: Phrasebook, slots: Slots, random: Random): string =>
  phrase === "" ? "" : expand(grammarFor(phrase, book), "said", slots, random);
