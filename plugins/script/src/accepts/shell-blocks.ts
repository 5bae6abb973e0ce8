/** What stands open, and the word that has to come before anything closes it. */
interface Open {
  readonly name: "if" | "for" | "case" | "{";
  wants: "then" | "do" | "end";
}

// A word is a command only where one may begin: at the start, after a separator, or after another keyword.
const BEFORE =
  /(?:^|[;&|(]|\b(?:then|do|else|if|elif|while|until|time)\s|\bfunction\s+[\w-]+(?:\(\))?\s|[!{]\s|\)\s)\s*$/;
const WORDS =
  /(?<![\w$./-])(?:if|then|elif|else|fi|for|while|until|select|do|done|case|esac|\{|\})(?![\w./=-])/g;
const LOOPS = new Set(["for", "while", "until", "select"]);
const CLOSES: Readonly<Record<string, Open["name"]>> = { fi: "if", done: "for", esac: "case", "}": "{" };

/** Code without what stands in quotes, expansions and comments. */
const bare = (line: string): string =>
  line
    .replace(/\\./g, "")
    .replace(/'[^']*'/g, "''")
    .replace(/"[^"]*"/g, '""')
    .replace(/\$\{[^{}]*\}/g, "")
    .replace(/(^|[\s;])#.*$/, "$1");

/** Takes one word in; tells when it cannot stand there. */
const isOutOfPlace = (word: string, open: Open[]): boolean => {
  const last = open.at(-1);
  if (word === "if") open.push({ name: "if", wants: "then" });
  else if (LOOPS.has(word)) open.push({ name: "for", wants: "do" });
  else if (word === "case") open.push({ name: "case", wants: "end" });
  else if (word === "{") open.push({ name: "{", wants: "end" });
  else if (word === "then" || word === "do") {
    if (last?.wants !== word) return true;
    last.wants = "end";
  } else if (word === "elif" || word === "else") {
    if (last?.name !== "if" || last.wants !== "end") return true;
    if (word === "elif") last.wants = "then";
  } else {
    open.pop();
    return last?.name !== CLOSES[word] || last?.wants !== "end";
  }
  return false;
};

/**
 * What is wrong with the blocks of a shell script (if, loops, case, braces), in a few words.
 *
 * @param starts for each line whether a command may begin there; others are quoted text.
 */
export const shellBlocks = (lines: readonly string[], starts: readonly boolean[]): string | undefined => {
  const open: Open[] = [];
  for (const [at, line] of lines.entries()) {
    if (starts[at] !== true) continue;
    const code = bare(line);
    for (const { 0: word, index } of code.matchAll(WORDS))
      if (BEFORE.test(code.slice(0, index)) && isOutOfPlace(word, open))
        return `line ${at + 1} has a "${word}" that nothing opened`;
  }
  const left = open.at(-1);
  return left === undefined ? undefined : `its "${left.name}" is never closed`;
};
