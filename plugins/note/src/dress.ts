import { capitalize, type Random } from "@decnet/sdk";
import type { Facts } from "./facts.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { say } from "./say.ts";
import type { Style } from "./style.ts";

// Every tenth line or so ends in a remark of the writer's tone.
const ASIDES = 0.09;
// A line as short as this is a scrap, no sentence.
export const BRIEFEST = 20;
const SHORTENED = 0.75;
const TICKET = /[A-Z#]+-?\d+$/;

// A host name, a path, a version or a command keeps its small letter at the start of a line.
const isWord = (word: string): boolean => /^\p{Ll}[\p{Ll}'’]*[:,;]?$/u.test(word);

/** Tells whether a line stands for itself or ends in a mark of its own. */
const endsItself = (line: string): boolean => /[.!?:;…]$|:\)$/.test(line);

/** The first word in upper case, as a heading or a tidy writer has it. */
export const begin = (line: string): string =>
  isWord(line.split(" ", 1)[0] ?? "") ? capitalize(line) : line;

const asideFor = (line: string, style: Style, book: Phrasebook, facts: Facts, random: Random): string => {
  const aside = random.pick(book.asides[style.aside]);
  const slots = facts.slotsFor([aside], random);
  if (slots === undefined) return "";
  const text = say(aside, book, slots, random);
  const ticket = TICKET.exec(text)?.[0];
  return ticket !== undefined && line.includes(ticket) ? "" : text;
};

const mend = (phrase: string, style: Style, book: Phrasebook): string => {
  let line = phrase;
  for (const [from, to] of book.polish) line = line.replace(from, to);
  return style.tight ? line.replace(/ (?=[:?!](?!\)))/g, "") : line;
};

/** A line that is looked up, not read: no remarks, short forms or habits. */
export const dressPlainly = (phrase: string, style: Style, book: Phrasebook): string => {
  const line = mend(phrase, style, book);
  return style.small ? line.toLowerCase() : style.capital ? begin(line) : line;
};

/**
 * One phrase as this person writes it.
 *
 * @param remarked it ends in a remark already.
 */
export const dress = (
  phrase: string,
  style: Style,
  book: Phrasebook,
  facts: Facts,
  random: Random,
  remarked: boolean,
): string => {
  const brief = phrase.length < BRIEFEST;
  const aside =
    !brief && !remarked && !endsItself(phrase) && random.bool(ASIDES)
      ? asideFor(phrase, style, book, facts, random)
      : "";
  let line = mend(phrase + aside, style, book);
  if (style.terse) {
    // Most lines have nothing to shorten, and a look costs less than a draw.
    for (const [from, to] of book.short) {
      const shorter = line.replace(from, to);
      if (shorter !== line && random.bool(SHORTENED)) line = shorter;
    }
  }
  if (style.capital) line = begin(line);
  if (style.stop && !brief && !endsItself(line)) line += ".";
  if (!brief) for (const tick of style.ticks) line = tick(line, random);
  return style.small ? line.toLowerCase() : line;
};

/** The line as a sentence of a paragraph. */
export const sentence = (line: string): string => (endsItself(line) ? line : `${line}.`);
