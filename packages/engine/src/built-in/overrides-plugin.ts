import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import type { StoredOverrides } from "../weights/stored-overrides.ts";

const REFRESH_EVERY_TICKS = 5;

/** Lays the weights stored in `realism_config` over the config's; reads them again every few ticks. */
export const overridesPlugin = (overrides: StoredOverrides): Plugin =>
  definePlugin({
    name: "@decnet/stored-weights",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      let looks = 0;
      hooks.discover.tapPromise({ name: "stored-weights", stage: 400 }, async (deckies) => {
        if (looks++ % REFRESH_EVERY_TICKS === 0) await overrides.refresh();
        return deckies;
      });
      hooks.weights.tap({ name: "stored", stage: -50 }, (weights) => overrides.over(weights));
    },
  });
