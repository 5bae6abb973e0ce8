/** The words of a line, figures apart. */
export const wordsOf = (line: string): ReadonlySet<string> =>
  new Set(line.toLowerCase().match(/\p{L}{2,}/gu) ?? []);

/** How alike two lines are, 0–1: the share of the shorter one's words that the other has too. */
export const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / (Math.min(one.size, other.size) || 1);
};

const RUN = 5;

const runsOf = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" ")));
};

/** How much two texts have in common, 0–1: the Jaccard index of their runs of five words, figures apart. */
export const sameness = (one: string, other: string): number => {
  const [first, second] = [runsOf(one), runsOf(other)];
  let common = 0;
  for (const run of first) if (second.has(run)) common++;
  return common / (first.size + second.size - common || 1);
};
