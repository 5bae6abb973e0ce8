import { type Hit, LANGUAGES, type Language, type Tell } from "@decnet/sdk";
import { addCounts, clearLanguage, countLanguages, type LanguageCount } from "./detect-language.ts";
import { kindOf } from "./kind-of.ts";
import { spokenLines } from "./spoken-words.ts";
import { allHomeFiles, type UserFile } from "./user-files.ts";

interface CountedLine {
  readonly line: number;
  readonly count: LanguageCount;
}

const LARGEST = 64 * 1024;
const FOREIGN_WORDS = 2;
const FOREIGN_LINES = 3;
const FOREIGN_SHARE = 0.15;
const NONE_OF_OWN = 6;

const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code);

const expectedOf = ({ host, owner }: UserFile): Language | undefined => {
  const code = host.languages.get(owner)?.slice(0, 2).toLowerCase() ?? "";
  return isLanguage(code) ? code : undefined;
};

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

const switchIn = (file: UserFile): readonly Hit[] => {
  if (file.file.size > LARGEST) return [];
  const isCode = kindOf(file) === "code";
  const lines = spokenLines(file).map(({ line, words }) => ({ line, count: countLanguages(words) }));
  const here = { decky: file.host.decky, path: file.path };
  const mix = mixOf(lines);
  // Comments in English are the custom everywhere, and are copied.
  if (mix !== undefined && !(isCode && (mix.main === "en" || mix.other === "en")))
    return [{ ...here, line: mix.at, seen: `lines in ${mix.main} and in ${mix.other}` }];
  const expected = expectedOf(file);
  const other = expected === undefined ? undefined : notTheirs(lines, expected);
  if (other === undefined || (isCode && other === "en")) return [];
  return [{ ...here, seen: `in ${other}, and ${file.owner} writes ${expected}` }];
};

/** X08: a person who changes language. */
export const languageSwitch: Tell = {
  id: "X08",
  weight: 2,
  title: "language switch",
  rule:
    "of a note's lines, or a script's comments, three or more and 15 % are in a second language (two function words of its own, none " +
    "of another); or a text (12 function words, three times as many of its own as the next language's) is not in the " +
    "language of its owner's persona; en, es, pt, fr and de; English comments in code are anybody's",
  reading:
    "Ready-made lines are English, whoever owns them. Real people do write to foreign colleagues, and paste: one or two " +
    "files of a person are no sign, a tenth is.",
  async check({ hosts }) {
    return (await allHomeFiles(hosts)).flatMap(switchIn);
  },
};
