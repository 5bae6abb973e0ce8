import { capitalize } from "@decnet/sdk";
import type { Style } from "./style.ts";

// A heading is the one line that many hosts would share: short ones say nothing about where they come from.
const LONGEST = 19;

const lettered = (text: string, { headingLetters, habits }: Style) => {
  if (headingLetters === "upper" || habits.letters === "upper") return text.toUpperCase();
  if (habits.letters === "lower") return text.toLowerCase();
  return headingLetters === "lower" || /\d/.test(text) ? text : capitalize(text);
};

const marked = (text: string, level: 1 | 2, { heading, colon }: Style) => {
  if (heading === "hash") return `${"#".repeat(level)} ${text}`;
  if (heading === "rule") return level === 1 ? `${text}\n${"=".repeat([...text].length)}` : `-- ${text} --`;
  return heading === "colon" ? `${text}${colon}` : text;
};

/** The first of these texts that makes a heading short enough, or none. */
export const headingOf = (texts: readonly string[], level: 1 | 2, style: Style): string =>
  texts
    .map((text) => marked(lettered(text, style), level, style))
    .find((line) => line.split("\n").every((part) => [...part].length <= LONGEST)) ?? "";
