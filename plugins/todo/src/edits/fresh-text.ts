import type { Random } from "@decnet/sdk";
import type { Said } from "../likeness.ts";

const TRIES = 16;

/** Words that are not in the list yet, or undefined when nothing new comes up. */
export const freshText = (
  said: Said,
  random: Random,
  write: (random: Random) => string,
): string | undefined => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const text = write(random.fork("attempt", attempt));
    if (said.add(text)) return text;
  }
  return undefined;
};
