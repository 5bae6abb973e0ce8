import { kindOf } from "./kind-of.ts";
import type { NamedText } from "./named-text.ts";

/** The words of one line. */
export interface SpokenLine {
  /** Counted from 1. */
  readonly line: number;
  readonly words: readonly string[];
}

const FENCE = /^\s*(?:```|~~~)/;
const COMMAND_LINE =
  /^\s*(?:\$ |# [a-z-]+ -|>>> |(?:sudo|apt|systemctl|docker|git|ssh|curl|kubectl|select|insert|update) )/i;
const QUOTED = /`[^`]*`|"[^"]*"|“[^”]*”|«[^»]*»|\([^()]*\)/g;
const COMMENT = /(?:^|\s)(?:#+|\/\/+|--|;+)\s+(.*)$/;
const WORD = /^\p{L}+(?:['’]\p{L}+)?$/u;
const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
// What the French put before a vowel is a word of its own.
const ELISION = /^(l|d|j|n|c|s|m|qu|jusqu)'(.+)$/;

const readToken = (token: string): readonly string[] => {
  if (/^[pc]\/$/.test(token)) return [token];
  const word = token.replace(EDGES, "");
  if (!WORD.test(word) || (word.length > 1 && word === word.toUpperCase())) return [];
  const low = word.toLowerCase().replace("’", "'");
  const parts = ELISION.exec(low);
  return parts === null ? [low] : [`${parts[1]}'`, parts[2] as string];
};

// A fleet's words are few, and are read often.
const known = new Map<string, readonly string[]>();
const KEPT = 100_000;

/** Paths, names, numbers and code are no words; `p/` and `c/` are Portuguese ones. */
const wordsOf = (line: string): readonly string[] => {
  const words: string[] = [];
  for (const token of line.replace(QUOTED, " ").split(/\s+/)) {
    let found = known.get(token);
    if (found === undefined) {
      found = readToken(token);
      if (known.size < KEPT) known.set(token, found);
    }
    words.push(...found);
  }
  return words;
};

/** What a person says in a text, line by line: a note without its listings, of a script the comments, of data nothing. */
export const spokenLines = (file: NamedText): readonly SpokenLine[] => {
  const kind = kindOf(file);
  if (kind === "data") return [];
  let fenced = false;
  return file.text.split("\n").flatMap((text, at) => {
    if (FENCE.test(text)) fenced = !fenced;
    const said = kind === "code" ? COMMENT.exec(text)?.[1] : text;
    if (said === undefined || fenced || text.startsWith("#!") || COMMAND_LINE.test(said)) return [];
    const words = wordsOf(said);
    return words.length === 0 ? [] : [{ line: at + 1, words }];
  });
};
