import { literal } from "./expand-phrase.ts";

const frames = new Map<string, readonly string[]>();

// Prepositions run together with what follows them ("de el" is "del"), so they are left open with it.
const OPEN_PAIR = /\p{L}{1,3} \{(?:the|do|do2|who|who2|firm)\}/gu;
const INNERMOST_CHOICE = /(?<!\\)\((?:[^()\\]|\\.)*(?<!\\)\)/;
const GAP = "\u0000";
const SHORTEST = 3;

const plain = (text: string): string => text.toLowerCase().replaceAll("\u00a0", " ");

/** The words of a phrase that stand in everything made from it, in order. */
const frameOf = (phrase: string): readonly string[] => {
  let text = literal(phrase).replace(OPEN_PAIR, GAP);
  while (INNERMOST_CHOICE.test(text)) text = text.replace(INNERMOST_CHOICE, GAP);
  return plain(text.replace(/\{[\w.]+\}/g, GAP).replace(/[.!?]$/, ""))
    .replace(/\\(.)/g, "$1")
    .split(GAP)
    .map((words) => words.trim())
    .filter((words) => words.length >= SHORTEST);
};

/**
 * Tells whether a sentence was made from a phrase, whatever stands in its slots.
 *
 * @example isMadeFrom("Ana will call Rui.", "{who} will call {who2}.") // true
 */
export const isMadeFrom = (sentence: string, phrase: string): boolean => {
  let frame = frames.get(phrase);
  if (frame === undefined) {
    frame = frameOf(phrase);
    frames.set(phrase, frame);
  }
  const text = plain(sentence);
  let from = 0;
  for (const words of frame) {
    const at = text.indexOf(words, from);
    if (at === -1) return false;
    from = at + words.length;
  }
  return frame.length > 0;
};
