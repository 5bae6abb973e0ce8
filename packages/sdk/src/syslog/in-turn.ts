import type { Random } from "../random.ts";
import type { Message } from "./message.ts";

/** One thing said after another: how many milliseconds later (at least and at most), by whom, and what. */
export type Step = readonly [
  least: number,
  most: number,
  say: (at: number, text: string) => Message,
  text: string,
];

/**
 * Messages one after the other, each a little later than the one before.
 *
 * @example inTurn(random, at, [[0, 0, init, "Stopping x..."], [2, 9, init, "Stopped x."]])
 */
export const inTurn = (random: Random, start: number, steps: readonly Step[]): Message[] => {
  let at = start;
  return steps.map(([least, most, say, text]) => {
    at += random.int(least * 1000, most * 1000) / 1000;
    return say(at, text);
  });
};
