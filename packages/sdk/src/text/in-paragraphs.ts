import type { Random } from "../random.ts";

/**
 * Joins sentences to paragraphs of two or three; the last one has what is left.
 *
 * @example inParagraphs(["One.", "Two.", "Three."], random) // ["One. Two.", "Three."]
 */
export const inParagraphs = (sentences: readonly string[], random: Random): string[] => {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const length = random.int(2, 3);
    paragraphs.push(sentences.slice(at, at + length).join(" "));
    at += length;
  }
  return paragraphs;
};
