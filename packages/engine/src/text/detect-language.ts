import { LANGUAGES, type Language } from "@decnet/sdk";
import { FUNCTION_WORDS } from "./language-words.ts";

/** How often a text uses the words of each language. */
export interface LanguageCount {
  /** Words of the language, shared or not. */
  readonly all: Readonly<Record<Language, number>>;
  /** Words that only this one of the five has. */
  readonly own: Readonly<Record<Language, number>>;
}

const speakers = new Map<string, Language[]>();
for (const language of LANGUAGES)
  for (const word of new Set(FUNCTION_WORDS[language]))
    speakers.set(word, [...(speakers.get(word) ?? []), language]);

const FEWEST = 12;
const FEWEST_OWN = 5;
const MARGIN = 3;

const zero = (): Record<Language, number> => ({ en: 0, es: 0, pt: 0, fr: 0, de: 0 });

/** Counts function words. */
export const countLanguages = (words: readonly string[]): LanguageCount => {
  const all = zero();
  const own = zero();
  for (const word of words) {
    const found = speakers.get(word);
    for (const language of found ?? []) all[language]++;
    if (found?.length === 1) own[found[0] as Language]++;
  }
  return { all, own };
};

/** The sum of several counts. */
export const addCounts = (counts: readonly LanguageCount[]): LanguageCount => {
  const all = zero();
  const own = zero();
  for (const count of counts)
    for (const language of LANGUAGES) {
      all[language] += count.all[language];
      own[language] += count.own[language];
    }
  return { all, own };
};

/**
 * The language of a text, when it is clear: 12 function words, 5 of them in no other of the five languages, and three times as
 * many of those as any other language has.
 */
export const clearLanguage = ({ all, own }: LanguageCount): Language | undefined => {
  const [first, second] = [...LANGUAGES].sort((a, b) => own[b] - own[a]) as [Language, Language];
  const isClear = all[first] >= FEWEST && own[first] >= FEWEST_OWN && own[first] >= MARGIN * own[second];
  return isClear ? first : undefined;
};
