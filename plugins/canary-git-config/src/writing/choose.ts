import type { Random } from "@decnet/sdk";

const INNERMOST = /‹([^‹›]*)›/;

/**
 * Settles every `‹a¦b›` of a text, innermost first.
 *
 * @example choose("rm ‹-f ¦›x", random) // "rm -f x"
 */
export const choose = (template: string, random: Random): string => {
  let text = template;
  for (let found = INNERMOST.exec(text); found !== null; found = INNERMOST.exec(text)) {
    const chosen = random.pick((found[1] ?? "").split("¦"));
    text = text.slice(0, found.index) + chosen + text.slice(found.index + found[0].length);
  }
  return text;
};
