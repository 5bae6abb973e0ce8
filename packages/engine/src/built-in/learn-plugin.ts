import { API_VERSION, type Decky, definePlugin, type Plugin } from "@decnet/sdk";
import type { Services } from "../services.ts";

/** Looks at every decky that is new, so that its neighbours can name it. */
export const learnPlugin = ({ fleet, problem }: Services): Plugin =>
  definePlugin({
    name: "@decnet/learn",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      let seen: readonly Decky[] = [];
      hooks.discover.tapPromise({ name: "learn", stage: 50 }, async (deckies) => {
        if (deckies === seen) return deckies;
        for (const error of await fleet.learn(deckies)) problem(error.toRecord());
        seen = deckies;
        return deckies;
      });
    },
  });
