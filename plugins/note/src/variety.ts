import type { Grammar } from "@decnet/sdk";
import type { Phrasebook } from "./phrasebook.ts";

const CHOICE = /(?<!\\)\(([^()\\]*)(?<!\\)\)/g;
const NAMED = /\{([A-Za-z_]\w*)/g;
const MOST = 1e6;

// About how many words stand behind a fact, in a company of a usual size; figures do not count.
const WORDS: Readonly<Record<string, number>> = {
  who: 5,
  other: 4,
  firm: 18,
  firm2: 17,
  host: 8,
  host2: 8,
  project: 6,
  key: 6,
  ticket: 6,
  ticket2: 1,
  soft: 12,
  script: 4,
  draft: 4,
  memo: 12,
  cronjob: 2,
};

const known = new WeakMap<Phrasebook, Map<string, number>>();

const count = (phrase: string, parts: Grammar, depth: number): number => {
  let ways = 1;
  for (const [, options = ""] of phrase.matchAll(CHOICE)) ways *= options.split("|").length;
  for (const [, name = ""] of phrase.matchAll(NAMED)) {
    const phrases = depth > 3 ? undefined : parts[name];
    ways *= phrases?.reduce((sum, one) => sum + count(one, parts, depth + 1), 0) ?? WORDS[name] ?? 1;
  }
  return Math.min(ways, MOST);
};

/** In about how many ways a phrase can be written, figures apart: how soon it would be read twice. */
export const varietyOf = (phrase: string, book: Phrasebook): number => {
  const ways = known.get(book) ?? new Map<string, number>();
  known.set(book, ways);
  const there = ways.get(phrase) ?? count(phrase, book.parts, 0);
  ways.set(phrase, there);
  return there;
};
