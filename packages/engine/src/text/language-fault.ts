import { LANGUAGES, type Language } from "@decnet/sdk";
import { addCounts, clearLanguage, countLanguages, type LanguageCount } from "./detect-language.ts";
import { kindOf } from "./kind-of.ts";
import type { NamedText } from "./named-text.ts";
import { spokenLines } from "./spoken-words.ts";

interface CountedLine {
  readonly line: number;
  readonly count: LanguageCount;
}

const FOREIGN_WORDS = 2;
const FOREIGN_LINES = 3;
const FOREIGN_SHARE = 0.15;
const NONE_OF_OWN = 6;

/** The language in which a line is beyond doubt: two words of its own, and none of another's. */
const pureLanguage = ({ count }: CountedLine): Language | undefined => {
  const spoken = LANGUAGES.filter((language) => count.own[language] > 0);
  const [only] = spoken;
  return spoken.length === 1 && only !== undefined && count.own[only] >= FOREIGN_WORDS ? only : undefined;
};

const mixOf = (
  lines: readonly CountedLine[],
): { main: Language; other: Language; at: number } | undefined => {
  const pure = lines.flatMap(({ line, count }) => {
    const language = pureLanguage({ line, count });
    return language === undefined ? [] : [{ line, language }];
  });
  const of = (language: Language) => pure.filter((one) => one.language === language);
  const [main, other] = [...LANGUAGES].sort((a, b) => of(b).length - of(a).length) as [Language, Language];
  const foreign = of(other);
  const isMixed = foreign.length >= FOREIGN_LINES && foreign.length >= FOREIGN_SHARE * pure.length;
  const at = foreign[0]?.line;
  return isMixed && at !== undefined ? { main, other, at } : undefined;
};

const notTheirs = (lines: readonly CountedLine[], expected: Language): Language | undefined => {
  const total = addCounts(lines.map(({ count }) => count));
  const clear = clearLanguage(total);
  if (clear !== undefined) return clear === expected ? undefined : clear;
  // A short text has no twelve function words; six of one language and none of the expected say as much.
  const [first, second] = [...LANGUAGES].sort((a, b) => total.own[b] - total.own[a]) as [Language, Language];
  const isOther = total.own[first] >= NONE_OF_OWN && total.own[expected] === 0 && total.own[second] <= 1;
  return isOther && first !== expected ? first : undefined;
};

/** Where a text leaves its language. */
export type LanguageFault =
  | { readonly kind: "mixed"; readonly main: Language; readonly other: Language; readonly line: number }
  | { readonly kind: "foreign"; readonly other: Language };

/**
 * Tells a text that is in two languages, or not in the expected one. Comments in English are the custom everywhere, and are
 * copied: in code they are no fault.
 *
 * @param expected the language of whoever writes it; `undefined` when nobody knows.
 */
export const languageFault = (
  named: NamedText,
  expected: Language | undefined,
): LanguageFault | undefined => {
  const isCode = kindOf(named) === "code";
  const lines = spokenLines(named).map(({ line, words }) => ({ line, count: countLanguages(words) }));
  const mix = mixOf(lines);
  if (mix !== undefined && !(isCode && (mix.main === "en" || mix.other === "en")))
    return { kind: "mixed", main: mix.main, other: mix.other, line: mix.at };
  const other = expected === undefined ? undefined : notTheirs(lines, expected);
  return other === undefined || (isCode && other === "en") ? undefined : { kind: "foreign", other };
};
