const WORD = /[\p{L}\p{N}]{3,}/gu;

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(WORD) ?? []);

/**
 * How much of a text lives on in its next version: the share (0–1) of its different words that still stand there. A text
 * without words is kept whole.
 *
 * @example keptShare("call Ana, order paper\n", "call Ana about the paper\n") // 0.75
 */
export const keptShare = (previous: string, next: string): number => {
  const before = wordsOf(previous);
  if (before.size === 0) return 1;
  const after = wordsOf(next);
  return [...before].filter((word) => after.has(word)).length / before.size;
};
