import { keptShare, type PersonalContext } from "@decnet/sdk";

const LONGEST_PARAGRAPH = 3_000;
// From one version to the next half of a paper may be said anew.
const KEPT = 0.2;

const csvObjection = (lines: readonly string[]): string | undefined => {
  const separator = lines[0]?.includes(";") ? ";" : ",";
  const widths = new Set(lines.map((line) => line.split(separator).length));
  if (widths.has(1)) return "a row of its table has one column";
  return widths.size > 1 ? "its rows have several widths" : undefined;
};

const formObjection = (path: string, lines: readonly string[]): string | undefined => {
  if (path.endsWith(".csv")) return csvObjection(lines);
  if (path.endsWith(".md")) {
    const hasForm = lines.some((line) => /^(?:#{1,6} |\||[-*+] |\d{1,2}[.)] )/.test(line));
    return hasForm ? undefined : "it has neither heading nor list";
  }
  return lines.some((line) => /^(?:#{1,6} |\|)/.test(line)) ? "it has markup in a plain text" : undefined;
};

/** Why a text is no paper in the form its name promises, in a few words; `undefined` when it is one. */
export const acceptsDraft = (
  text: string,
  { path }: PersonalContext,
  previous?: string,
): string | undefined => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return "it has one line";
  if (text.startsWith("#!")) return "it is a script";
  const longest = Math.max(...lines.map((line) => line.length));
  if (longest > LONGEST_PARAGRAPH) return `a paragraph has ${longest} characters`;
  const objection = formObjection(path, lines);
  if (objection !== undefined) return objection;
  return previous !== undefined && keptShare(previous, text) < KEPT
    ? "it keeps nothing of the paper"
    : undefined;
};
