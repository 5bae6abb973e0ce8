import type { Random } from "@decnet/sdk";
import type { Phrasebook } from "./phrasebook.ts";
import { varietyOf } from "./variety.ts";

// Shorter ones are scraps, which nobody explains.
const SHORTEST = 20;
const ENDS = /[.!?:;…]$|\{(?:when|past)\}$/;

/** How often a phrase gets a tail, by the ways in which it can be written without one. */
const SHARES: readonly (readonly [number, number])[] = [
  [40, 0.9],
  [200, 0.6],
  [1000, 0.2],
];

/** A remark for the end of a line: the fewer words a phrase has to choose from, the likelier. */
export const tailFor = (phrase: string, book: Phrasebook, atHome: boolean, random: Random): string => {
  const share = SHARES.find(([ways]) => varietyOf(phrase, book) < ways)?.[1] ?? 0;
  if (share === 0 || phrase.length < SHORTEST || ENDS.test(phrase) || !random.bool(share)) return "";
  const tails = atHome ? book.homeTails : book.tails;
  // What a line names already is not named again.
  const twice = ["{who}", "{ticket", "{day}"].filter((named) => phrase.includes(named));
  const fresh = tails.filter((tail) => !twice.some((named) => tail.includes(named)));
  return random.pick(fresh.length > 0 ? fresh : tails);
};
