const PAIRS: readonly (readonly [opens: RegExp, closes: RegExp, name: string])[] = [
  [/^if$/, /^fi$/, "if"],
  [/^do$/, /^done$/, "do"],
  [/^case$/, /^esac$/, "case"],
  [/^\{$/, /^\}$/, "{"],
];

// A word is a command only where one may begin: at the start, after a separator, or after another keyword.
const BEFORE = /(?:^|[;&|(]|\b(?:then|do|else|if|elif|while|until|time)\s|[!{]\s|\)\s)\s*$/;
const WORDS = /(?<![\w$./-])(?:if|fi|do|done|case|esac|\{|\})(?![\w./=-])/g;

/** Code without what stands in quotes, expansions and comments. */
const bare = (line: string): string =>
  line
    .replace(/\\./g, "")
    .replace(/'[^']*'/g, "''")
    .replace(/"[^"]*"/g, '""')
    .replace(/\$\{[^{}]*\}/g, "")
    .replace(/(^|[\s;])#.*$/, "$1");

/**
 * What is wrong with the blocks of a shell script (if, do, case, braces), in a few words.
 *
 * @param starts for each line whether a command may begin there; others are quoted text.
 */
export const shellBlocks = (lines: readonly string[], starts: readonly boolean[]): string | undefined => {
  const open: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (starts[at] !== true) continue;
    const code = bare(line);
    for (const match of code.matchAll(WORDS)) {
      if (!BEFORE.test(code.slice(0, match.index))) continue;
      const [word] = match;
      const opening = PAIRS.find(([opens]) => opens.test(word));
      if (opening !== undefined) open.push(opening[2]);
      const closing = PAIRS.find(([, closes]) => closes.test(word));
      if (closing === undefined) continue;
      if (open.pop() !== closing[2]) return `line ${at + 1} closes what is not open`;
    }
  }
  const left = open.at(-1);
  return left === undefined ? undefined : `its ${left} is never closed`;
};
