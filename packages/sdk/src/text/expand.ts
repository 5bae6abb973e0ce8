import type { Random } from "../random.ts";
import { capitalize } from "./capitalize.ts";
import { hideAll, type Piece, readPhrase, show } from "./read-phrase.ts";

/** Phrases by name. Inside one: `{name}` another phrase or a slot, `{name.cap}` capitalised, `(a|b|)` one of these. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** Facts a phrase can name: one value, or several to choose from. */
export type Slots = Readonly<Record<string, string | readonly string[]>>;

// Deep enough for any sentence; a phrase that names itself would not end otherwise.
const DEEPEST = 24;
const SYMBOL = /\{([A-Za-z_]\w*)(\.cap)?\}/g;

// A grammar's phrases are written again and again; phrases made up on the way must not pile up.
const MOST = 20_000;
const read = new Map<string, readonly Piece[]>();

const piecesOf = (phrase: string): readonly Piece[] => {
  const known = read.get(phrase);
  if (known !== undefined) return known;
  if (read.size >= MOST) read.clear();
  const pieces = readPhrase(phrase);
  read.set(phrase, pieces);
  return pieces;
};

// Inner choices are drawn before outer ones, and before it is known which of those is written.
const choose = (pieces: readonly Piece[], random: Random): string => {
  let text = "";
  for (const piece of pieces)
    text +=
      typeof piece === "string" ? piece : random.pick(piece.options.map((option) => choose(option, random)));
  return text;
};

/**
 * Writes one sentence of a phrase grammar. Every choice is drawn from `random`, so the same stream writes the same.
 * A backslash keeps a parenthesis, brace or bar as it is.
 *
 * @throws RangeError for a name that is neither a phrase nor a slot, or a phrase that never ends.
 * @example expand({ start: ["(call|ask) {who}"] }, "start", { who: ["Ana", "Rui"] }, random) // "ask Ana"
 */
export const expand = (grammar: Grammar, start: string, slots: Slots, random: Random): string => {
  const write = (phrase: string, depth: number): string => {
    if (depth > DEEPEST) throw new RangeError(`expand: ${start} does not end`);
    const text = choose(piecesOf(phrase), random);
    if (!text.includes("{")) return text;
    return text.replace(SYMBOL, (_, name: string, cap?: string) => {
      const slot = Object.hasOwn(slots, name) ? slots[name] : undefined;
      const options = slot ?? (Object.hasOwn(grammar, name) ? grammar[name] : undefined);
      if (options === undefined || (typeof options !== "string" && options.length === 0))
        throw new RangeError(`expand: nothing for {${name}}`);
      const value = typeof options === "string" ? options : random.pick(options);
      const written = slot === undefined ? write(value, depth + 1) : hideAll(value);
      return cap === undefined ? written : capitalize(written);
    });
  };
  return show(write(`{${start}}`, 0));
};
