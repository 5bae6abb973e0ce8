import type { Random } from "@decnet/sdk";

// Most of what lies in a home was finished long ago: three files in ten are never opened again, the others after a dozen
// edits or so. A few of a kind are always at hand.
const NEVER_AGAIN = 0.3;
const FINISHED = 0.08;
const AT_HAND = 3;

/** Whether somebody will go on with a file that was just written. */
export const isGoneOnWith = (action: "create" | "edit", atHand: number, random: Random): boolean => {
  const done = random.bool(action === "create" ? NEVER_AGAIN : FINISHED);
  return !done || atHand < AT_HAND;
};
