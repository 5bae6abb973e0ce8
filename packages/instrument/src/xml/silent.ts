import { xmlProblem } from "./problem.ts";

const endOf = (source: string, at: number, mark: string, what: string): number => {
  const found = source.indexOf(mark, at);
  if (found < 0) throw xmlProblem(`${what} does not end`, at);
  return found + mark.length;
};

/** Where the comment or instruction at a position ends; the position itself when there is none. */
export const skipSilent = (source: string, at: number): number => {
  if (at > 0 && /^<\?xml\s/i.test(source.slice(at, at + 6)))
    throw xmlProblem("an XML declaration stands in the middle", at);
  if (source.startsWith("<?", at)) return endOf(source, at + 2, "?>", "an instruction");
  if (!source.startsWith("<!--", at)) return at;
  const end = endOf(source, at + 4, "--", "a comment");
  if (source[end] !== ">") throw xmlProblem("a comment holds two hyphens", at);
  return end + 1;
};
