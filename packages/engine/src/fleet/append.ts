import type { Decky } from "@decnet/sdk";

/**
 * Appends one list of deckies to another, and returns the very same array as long as both are the same: whoever keeps an
 * index by the list does not build it anew at every tick.
 */
export const appender = () => {
  let before: readonly Decky[] | undefined;
  let own: readonly Decky[] | undefined;
  let joined: readonly Decky[] = [];
  return (deckies: readonly Decky[], mine: readonly Decky[]): readonly Decky[] => {
    if (deckies !== before || mine !== own) {
      before = deckies;
      own = mine;
      joined = [...deckies, ...mine];
    }
    return joined;
  };
};
