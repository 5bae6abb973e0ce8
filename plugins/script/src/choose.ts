import type { Random } from "@decnet/sdk";

const INNERMOST = /‹([^‹›]*)›/;
const DROPPED = "\u0001";

/**
 * Settles every `‹a¦b›` of a template, innermost first. A line in which `~` was chosen goes.
 *
 * @example choose("rm ‹-f ¦›x", random) // "rm -f x"
 */
export const choose = (template: string, random: Random): string => {
  let text = template;
  for (let found = INNERMOST.exec(text); found !== null; found = INNERMOST.exec(text)) {
    const chosen = random.pick((found[1] as string).split("¦"));
    const end = found.index + found[0].length;
    text = text.slice(0, found.index) + (chosen === "~" ? DROPPED : chosen) + text.slice(end);
  }
  return text
    .split("\n")
    .filter((line) => !line.includes(DROPPED))
    .join("\n");
};
