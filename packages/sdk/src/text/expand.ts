import type { Random } from "../random.ts";
import { capitalize } from "./capitalize.ts";

/** Phrases by name. Inside one: `{name}` another phrase or a slot, `{name.cap}` capitalised, `(a|b|)` one of these. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** Facts a phrase can name: one value, or several to choose from. */
export type Slots = Readonly<Record<string, string | readonly string[]>>;

// Deep enough for any sentence; a phrase that names itself would not end otherwise.
const DEEPEST = 24;
const INNERMOST_CHOICE = /\(([^()]*)\)/;
const SYMBOL = /\{([A-Za-z_]\w*)(\.cap)?\}/g;

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
    let text = hide(phrase);
    for (let choice = INNERMOST_CHOICE.exec(text); choice !== null; choice = INNERMOST_CHOICE.exec(text)) {
      const chosen = random.pick((choice[1] as string).split("|"));
      text = text.slice(0, choice.index) + chosen + text.slice(choice.index + choice[0].length);
    }
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

// Kept characters stand in the private use area while the phrase is written, so that facts are never read as grammar.
const SPECIAL = "(){}|\\";
const hidden = (char: string) => String.fromCharCode(0xe000 + SPECIAL.indexOf(char));
const hide = (text: string) => text.replace(/\\([(){}|\\])/g, (_, char: string) => hidden(char));
const hideAll = (text: string) => text.replace(/[(){}|\\]/g, hidden);
const show = (text: string) =>
  text.replace(/[\ue000-\ue005]/g, (char) => SPECIAL.charAt(char.charCodeAt(0) - 0xe000));
