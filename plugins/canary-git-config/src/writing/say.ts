import { expand, type Grammar, type Random, type Slots } from "@decnet/sdk";

/** One sentence of a grammar, with the blanks gone that a choice of nothing leaves. */
export const say = (grammar: Grammar, start: string, slots: Slots, random: Random): string =>
  expand(grammar, start, slots, random)
    .replace(/ {2,}/g, " ")
    .replace(/ (?=[,.]( |$))/g, "")
    .trim();

/** The same for a phrase that is no grammar's. */
export const sayPhrase = (phrase: string, slots: Slots, random: Random): string =>
  say({ phrase: [phrase] }, "phrase", slots, random);
