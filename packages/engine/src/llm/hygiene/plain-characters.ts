// What a terminal would obey rather than show.
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape is what is taken out
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
const SEPARATORS = /\r\n?|[\u0085\u2028\u2029]/g;
// Not the two that French typography puts before its signs, and Spanish into its figures.
const SPACES = /[\u1680\u2000-\u200a\u205f\u3000]/g;
// Control and format characters (zero-width and bidirectional marks, soft hyphens, the BOM, tags), halves of a pair,
// private use and noncharacters; variation selectors and the replacement character.
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]|\p{Variation_Selector}|\ufffd/gu;

/** Leaves the characters somebody could have typed: one kind of newline and of space, and nothing unseen. */
export const plainCharacters = (text: string): string =>
  text.replace(ESCAPES, "").replace(SEPARATORS, "\n").replace(SPACES, " ").replace(UNSEEN, "");
