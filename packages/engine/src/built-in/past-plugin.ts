import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import type { Pasts } from "../past/pasts.ts";

/** Gives every decky that is seen for the first time a past, and keeps it out of the ticks until that stands. */
export const pastPlugin = (pasts: Pasts): Plugin =>
  definePlugin({
    name: "@decnet/past",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      // Last of all: what is held back here is still learnt, remembered and settled.
      hooks.discover.tapPromise({ name: "past", stage: 300 }, (deckies) => pasts.ready(deckies));
      hooks.stop.tapPromise("past", () => pasts.stop());
    },
  });
