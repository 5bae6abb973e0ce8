import type { Style } from "../style.ts";

const TEST = /(^|[\s;(!])\[ ((?:"[^"]*"|[^\]"])+) \](?=$|[\s;)])/g;
const TALL = /^(\s*)((?:if|elif|while|until|for)\b.*); (then|do)$/;
// What holds neither quotes nor another substitution reads the same between backticks.
const SUBSTITUTION = /\$\((?!\()([^()`"'\\]*)\)/g;
const QUOTED = /(?<= )"(\$\w+)"(?=[ )]|$)/g;
const SAFE_UNQUOTED = /^\s*(cd|mkdir|cat|ls|tail|head|sort|wc|touch|du) /;

/** Rewrites a shell script's lines in one person's hand; what it does stays the same. */
export const dressShell = (lines: readonly string[], style: Style, shell: "bash" | "sh"): string[] => {
  const tests = shell === "bash" && style.brackets === "[[" ? "[[ $2 ]]" : `test $2`;
  const brackets = style.brackets === "[" || (shell === "sh" && style.brackets === "[[");
  return lines.flatMap((line) => {
    let text = line;
    if (!brackets) text = text.replace(TEST, `$1${tests}`);
    if (style.sloppy && SAFE_UNQUOTED.test(text)) text = text.replace(QUOTED, "$1");
    if (style.backticks) text = text.replace(SUBSTITUTION, "`$1`");
    text = text.replace(/^(?: {2})+/, (spaces) => style.indent.repeat(spaces.length / 2));
    const [, indent, head, word] = TALL.exec(text) ?? [];
    return style.tall && indent !== undefined ? [`${indent}${head}`, `${indent}${word}`] : [text];
  });
};
