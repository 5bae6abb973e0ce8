/** How a list marks what is open and what is done. */
export interface Syntax {
  /** What an item begins with, box aside: `- `, `* `, `1. ` or nothing. */
  readonly bullet: string;
  /** `box`: `[ ]` and `[x]`; `letter`: the bullet gives way to an x; `suffix`: words after the item. */
  readonly kind: "box" | "letter" | "suffix";
  /** The x of a box or letter, or the words of a suffix. */
  readonly mark: string;
}

/** An item as it stands in a line. */
export interface Marked {
  readonly indent: string;
  readonly done: boolean;
  /** The item's words, without any mark. */
  readonly text: string;
  readonly bullet: string;
}

const BOX = /^(\s*)((?:[-*+•]|\d{1,3}[.)])[ \t]+)?\[([ xX✓✔]?)\][ \t]+(\S.*)$/u;
const BULLET = /^(\s*)((?:[-*+•]|\d{1,3}[.)])[ \t]+)(\S.*)$/u;
const LETTER = /^(\s*)([xX])[ \t]+(\S.*)$/;
const SUFFIX = /^(.*\S)\s+(\((?:done|ok|hecho|listo|feito|já está|fait|réglé|erledigt|fertig)\)|[✓✔])\s*$/iu;

const boxed = (line: string): (Marked & { mark: string }) | undefined => {
  if (!line.includes("[")) return undefined;
  const [, indent = "", bullet = "", mark = "", text] = BOX.exec(line) ?? [];
  return text === undefined
    ? undefined
    : { indent, bullet, mark, done: mark.trim() !== "", text: text.trimEnd() };
};

const bulleted = (line: string): Marked | undefined => {
  const [, indent = "", bullet = "", rest] = BULLET.exec(line) ?? [];
  if (rest === undefined) return undefined;
  const finished = SUFFIX.exec(rest);
  return { indent, bullet, done: finished !== null, text: finished?.[1] ?? rest.trimEnd() };
};

const lettered = (line: string): (Marked & { mark: string }) | undefined => {
  const [, indent = "", mark = "", text] = LETTER.exec(line) ?? [];
  return text === undefined
    ? undefined
    : { indent, mark, bullet: `${mark} `, done: true, text: text.trimEnd() };
};

const commonest = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** A list's syntax, and the item in each line that has one. */
export interface Reading {
  readonly syntax: Syntax;
  readonly marked: readonly (Marked | undefined)[];
}

const readBoxes = (lines: readonly string[], habit: Syntax): Reading | undefined => {
  const marked = lines.map(boxed);
  const boxes = marked.filter((item) => item !== undefined);
  if (boxes.length === 0) return undefined;
  const mark = boxes.find(({ done }) => done)?.mark ?? (habit.kind === "box" ? habit.mark : "x");
  const bullet = commonest(boxes.map((item) => item.bullet)) ?? "";
  return { syntax: { bullet, kind: "box", mark }, marked };
};

/**
 * Reads the lines of a list in the syntax they have; what they do not show is taken from `habit`. Undefined without a
 * list.
 *
 * @example readLines(["* [ ] call Ana", "* [X] book room"], habit)?.syntax // { bullet: "* ", kind: "box", mark: "X" }
 */
export const readLines = (lines: readonly string[], habit: Syntax): Reading | undefined => {
  const boxes = readBoxes(lines, habit);
  if (boxes !== undefined) return boxes;
  const bullets = lines.map(bulleted);
  const letters = lines.map((line) => lettered(line));
  const [first, second] = letters.filter((item) => item !== undefined);
  const bullet = commonest(bullets.flatMap((item) => item?.bullet ?? []));
  const orLetters = () => bullets.map((item, at) => item ?? letters[at]);
  if (bullet === undefined) {
    if (first === undefined || (habit.kind !== "letter" && second === undefined)) return undefined;
    const syntax = {
      bullet: habit.kind === "letter" ? habit.bullet : "- ",
      kind: "letter",
      mark: first.mark,
    } as const;
    return { syntax, marked: orLetters() };
  }
  if (first) return { syntax: { bullet, kind: "letter", mark: first.mark }, marked: orLetters() };
  const finished = bullets.findIndex((item) => item?.done);
  const suffix = SUFFIX.exec(lines[finished] ?? "")?.[2];
  if (suffix !== undefined) return { syntax: { bullet, kind: "suffix", mark: suffix }, marked: bullets };
  const syntax: Syntax = habit.kind === "box" ? { bullet, kind: "suffix", mark: "✓" } : { ...habit, bullet };
  return { syntax, marked: syntax.kind === "letter" ? orLetters() : bullets };
};

/**
 * Writes an item as a line.
 *
 * @example writeItem({ text: "call Ana", done: true }, { bullet: "- ", kind: "box", mark: "x" }) // "- [x] call Ana"
 */
export const writeItem = (
  { indent = "", bullet, text, done }: { indent?: string; bullet?: string; text: string; done: boolean },
  syntax: Syntax,
): string => {
  const start = bullet ?? syntax.bullet;
  if (syntax.kind === "box") return `${indent}${start}[${done ? syntax.mark : " "}] ${text}`;
  if (!done) return `${indent}${start}${text}`;
  return syntax.kind === "letter"
    ? `${indent}${syntax.mark} ${text}`
    : `${indent}${start}${text} ${syntax.mark}`;
};

/** The line with its item ticked off; everything else in it stays as it is. */
export const tickLine = (line: string, syntax: Syntax): string => {
  if (syntax.kind === "box") return line.replace(/\[ ?\]/, `[${syntax.mark}]`);
  if (syntax.kind === "suffix") return `${line.trimEnd()} ${syntax.mark}`;
  return line.replace(/^(\s*)(?:[-*+•]|\d{1,3}[.)])(?=[ \t])/u, `$1${syntax.mark}`);
};
