import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import { BUILT_IN } from "../llm/backends/built-in.ts";
import type { Desk } from "../llm/desk/desk.ts";
import type { Voices } from "../llm/voices.ts";

const REFRESH_EVERY_TICKS = 5;

/** Has a model write what people write, ahead and beside the tick; reads the stored settings again every few ticks. */
export const llmPlugin = (voices: Voices, desk: Desk): Plugin =>
  definePlugin({
    name: "@decnet/llm",
    apiVersion: API_VERSION,
    setup: ({ hooks, llm }) => {
      for (const [name, factory] of Object.entries(BUILT_IN)) llm(name, factory);
      let looks = 0;
      hooks.start.tap("look-around", () => voices.lookAround());
      hooks.discover.tapPromise({ name: "stored-settings", stage: 400 }, async (deckies) => {
        if (looks++ % REFRESH_EVERY_TICKS === 0) await voices.refresh();
        return deckies;
      });
      hooks.planned.tapPromise("desk", (plan, context) => desk.planned(plan, context));
      hooks.enrich.tap("model", (writing, plan, occasion) => desk.enrich(writing, plan, occasion));
      hooks.health.tap("llm", (health) => ({ ...health, llm: voices.health }));
      hooks.stop.tapPromise("model", () => voices.stop());
    },
  });
