const FENCE = /^\s{0,3}(?:```+|~~~+)\s*[\w+.-]*\s*$/;

const fencesIn = (lines: readonly string[]): number[] =>
  lines.flatMap((line, at) => (FENCE.test(line) ? [at] : []));

/**
 * Takes the text out of its code fence. One that was never closed goes to the end; what stands around the first block is
 * talk when the block is the larger part, and the block a listing otherwise. Listings keep their fences in Markdown alone.
 */
export const codeFences = (text: string, isMarkdown: boolean): string => {
  const lines = text.split("\n");
  const [open, close = lines.length] = fencesIn(lines);
  if (open === undefined) return text;
  const inside = lines.slice(open + 1, close);
  const filled = (some: readonly string[]) => some.join("").trim().length;
  const outside = filled(lines.slice(0, open)) + filled(lines.slice(close + 1));
  if (filled(inside) > outside) return inside.join("\n");
  const balanced = fencesIn(lines).length % 2 === 0;
  return isMarkdown && balanced ? text : lines.filter((line) => !FENCE.test(line)).join("\n");
};
