import type { Random } from "@decnet/sdk";

const WORD = /(?<![`\p{L}])\p{Ll}{7,}(?![`\p{L}])/gu;

/** The text with two letters of a long word swapped, as fingers do. */
export const slip = (text: string, random: Random): string => {
  const words = [...text.matchAll(WORD)];
  if (words.length === 0) return text;
  const { index, 0: word } = random.pick(words);
  const at = index + random.int(1, word.length - 3);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
};
