/** A phrase read once: text, and the choices in it. */
export type Piece = string | Choice;

/** Alternatives, of which one is written. Names in them are still text: they are filled in afterwards. */
export interface Choice {
  readonly options: readonly (readonly Piece[])[];
}

const SPECIAL = "(){}|\\";

/** Characters that a backslash keeps stand in the private use area while a phrase is written. */
const hide = (text: string): string => text.replace(/\\([(){}|\\])/g, (_, char: string) => hidden(char));

const hidden = (char: string): string => String.fromCharCode(0xe000 + SPECIAL.indexOf(char));

/** A fact with everything in it hidden that would be read as grammar. */
export const hideAll = (text: string): string =>
  /[(){}|\\]/.test(text) ? text.replace(/[(){}|\\]/g, hidden) : text;

/** What was hidden, as it was. */
export const show = (text: string): string =>
  /[\ue000-\ue005]/.test(text)
    ? text.replace(/[\ue000-\ue005]/g, (char) => SPECIAL.charAt(char.charCodeAt(0) - 0xe000))
    : text;

const joined = (options: readonly (readonly Piece[])[]): Piece[] =>
  options.flatMap((option, at) => (at === 0 ? option : ["|", ...option]));

/**
 * Reads a phrase: `(a|b)` is a choice, a parenthesis or bar without its partner is text.
 *
 * @example readPhrase("(call|ask) {who}") // [{ options: [["call"], ["ask"]] }, " {who}"]
 */
export const readPhrase = (phrase: string): readonly Piece[] => {
  const open: Piece[][][] = [[[]]];
  const last = (): Piece[] => open.at(-1)?.at(-1) ?? [];
  for (const part of hide(phrase).split(/([()|])/)) {
    if (part === "(") open.push([[]]);
    else if (part === "|" && open.length > 1) open.at(-1)?.push([]);
    else if (part === ")" && open.length > 1) {
      const options = open.pop() ?? [];
      last().push({ options });
    } else if (part !== "") last().push(part);
  }
  while (open.length > 1) {
    const options = open.pop() ?? [];
    last().push("(", ...joined(options));
  }
  return joined(open[0] ?? []);
};
