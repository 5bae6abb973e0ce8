import { capitalize, expand, type Random, type Slots } from "@decnet/sdk";
import type { Phrasebook } from "./phrasebook.ts";
import type { Style } from "./style.ts";

// Every tenth line or so ends in a remark of the writer's tone.
const ASIDES = 0.09;
// A line as short as this is a scrap, no sentence.
export const BRIEFEST = 20;
const SHORTENED = 0.75;

// A host name, a path, a version or a command keeps its small letter at the start of a line.
const isWord = (word: string): boolean => /^\p{Ll}[\p{Ll}'’]*[:,;]?$/u.test(word);

/** Tells whether a line stands for itself or ends in a mark of its own. */
const endsItself = (line: string): boolean => /[.!?:;…]$|:\)$/.test(line);

/** The first word in upper case, as a heading or a tidy writer has it. */
export const begin = (line: string): string => (isWord(line.split(" ")[0] ?? "") ? capitalize(line) : line);

/** One phrase as this person writes it. */
export const dress = (
  phrase: string,
  style: Style,
  book: Phrasebook,
  slots: Slots,
  random: Random,
): string => {
  let line = phrase;
  const brief = line.length < BRIEFEST;
  if (!brief && !endsItself(line) && random.fork("aside").bool(ASIDES)) {
    const aside = random.fork("which").pick(book.asides[style.aside]);
    line += expand({ aside: [aside] }, "aside", slots, random.fork("aside", "text"));
  }
  for (const [from, to] of book.polish) line = line.replace(from, to);
  if (style.tight) line = line.replace(/ (?=[:?!](?!\)))/g, "");
  if (style.terse) {
    for (const [at, [from, to]] of book.short.entries()) {
      const shorter = line.replace(from, to);
      // Most lines have nothing to shorten, and a stream costs more than a look.
      if (shorter !== line && random.fork("short", at).bool(SHORTENED)) line = shorter;
    }
  }
  if (style.capital) line = begin(line);
  if (style.stop && !brief && !endsItself(line)) line += ".";
  for (const [at, tick] of (brief ? [] : style.ticks).entries()) line = tick(line, random.fork("tick", at));
  return style.small ? line.toLowerCase() : line;
};

/** The line as a sentence of a paragraph. */
export const sentence = (line: string): string => (endsItself(line) ? line : `${line}.`);
