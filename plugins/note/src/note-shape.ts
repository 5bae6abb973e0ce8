const MARK = /^(\s*(?:[-*+>•·]\s?|\d+[.)]\s))(?=\S)/;
const RULE = /^\s*([-=*_~])\1{2,}\s*$/;
const SIGN = /^(?:[-/]|- |fdo\. |ass\. |gez\. )[a-z]{1,3}$/;

const isHeading = (line: string): boolean =>
  /^#{1,6}\s/.test(line) || RULE.test(line) || /^[^-*+>]\S.*:$/.test(line);

/** Tells whether a line is content: neither empty nor a heading, rule or title. */
export const isItem = (line: string): boolean => line.trim() !== "" && !isHeading(line);

/** What stands before most items, such as `"- "`; empty when they are plain. */
export const markOf = (lines: readonly string[]): string => {
  const items = lines.filter((line) => isItem(line) && !SIGN.test(line));
  const counts = new Map<string, number>();
  for (const item of items) {
    const mark = MARK.exec(item)?.[1] ?? "";
    // Numbers would have to be counted on: such a list goes on with plain hyphens.
    const plain = /\d/.test(mark) ? "- " : mark;
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "";
};

/** How many lines at the top are heading, rule and the empty lines below them. */
export const headLength = (lines: readonly string[]): number => {
  let at = 0;
  if (RULE.test(lines[1] ?? "")) at = 2;
  else if (isHeading(lines[0] ?? "")) at = 1;
  else if ((lines[1] ?? "x").trim() === "" && !MARK.test(lines[0] ?? "") && MARK.test(lines[2] ?? "")) at = 1;
  if (at === 0) return 0;
  while (lines[at] !== undefined && (lines[at] as string).trim() === "") at++;
  return at;
};

/** Where the sign-off begins, or the end: new lines go before it. */
export const tailStart = (lines: readonly string[]): number => {
  let at = lines.length;
  if (!SIGN.test(lines[at - 1] ?? "")) return at;
  at--;
  while (at > 0 && (lines[at - 1] as string).trim() === "") at--;
  return at;
};

const ends = (line: string): boolean => /[.!?:)]$/.test(line);

/** Tells whether lines without an empty one between them are sentences, perhaps wrapped. */
const isParagraph = (lines: readonly string[]): boolean =>
  (lines.at(-1) ?? "").endsWith(".") &&
  (lines.some((line) => /\p{L}[.!?] \p{L}/u.test(line)) || lines.slice(0, -1).some((line) => !ends(line)));

/** Tells whether a note is running text: unmarked, and mostly paragraphs or single sentences. */
export const isFlowing = (lines: readonly string[]): boolean => {
  if (markOf(lines) !== "") return false;
  const body = lines.slice(headLength(lines), tailStart(lines));
  const groups = body
    .join("\n")
    .split(/\n\s*\n/)
    .map((group) => group.split("\n").filter(isItem))
    .filter((group) => group.length > 0);
  const sentences = groups.filter((group) => group.length === 1 && group[0]?.endsWith("."));
  const paragraphs = groups.filter((group) => isParagraph(group));
  return paragraphs.length > 0 && new Set([...paragraphs, ...sentences]).size * 2 >= groups.length;
};
