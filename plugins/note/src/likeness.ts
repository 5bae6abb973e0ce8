/** A line without what a list puts around it: two lines that agree here are the same line to a reader. */
export const bare = (line: string): string =>
  line
    .toLowerCase()
    .replace(/^[\s>*+#·•-]+/, "")
    .replace(/[\s.!?]+$/, "")
    .trim();

/** The words of a line, figures apart. */
export const wordsOf = (line: string): ReadonlySet<string> => new Set(bare(line).match(/\p{L}{2,}/gu) ?? []);

/** How alike two lines are, 0–1: the share of words they have in common. */
export const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
};
