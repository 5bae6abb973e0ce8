import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import type { Baseline } from "../canary/baseline.ts";

/** Gives every decky that is new the canaries each of them is to have, before anything else is planned. */
export const baselinePlugin = (baseline: Baseline): Plugin =>
  definePlugin({
    name: "@decnet/baseline",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      // After the pasts: in a past it is planted by the past's own engine.
      hooks.discover.tapPromise({ name: "baseline", stage: 350 }, async (deckies) => {
        await baseline.meet(deckies);
        return deckies;
      });
      hooks.plan.tapPromise({ name: "baseline", stage: -100 }, (context) => baseline.plan(context));
    },
  });
