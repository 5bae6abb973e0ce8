import { API_VERSION, type Decky, definePlugin, type Plugin } from "@decnet/sdk";
import { reconcile } from "../recording/reconcile.ts";
import type { Services } from "../services.ts";

// As the reference has it (DESIGN.md §8).
const PRUNE_EVERY_TICKS = 100;
const EVENTS_KEPT_PER_DECKY = 10_000;

/** Settles unfinished plants of every decky it meets for the first time, and keeps the event table from growing for ever. */
export const upkeepPlugin = ({ store, fleet, inventory, clock, problem }: Services): Plugin =>
  definePlugin({
    name: "@decnet/upkeep",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      const settled = new Set<string>();
      let allSettled: readonly Decky[] = [];
      let ticks = 0;
      const settle = async (deckies: readonly Decky[]): Promise<boolean> => {
        for (const decky of deckies) {
          if (settled.has(decky.uuid)) continue;
          if (await reconcile(decky, { store, fleet, inventory, clock, problem })) settled.add(decky.uuid);
        }
        return deckies.every(({ uuid }) => settled.has(uuid));
      };
      hooks.discover.tapPromise({ name: "settle", stage: 200 }, async (deckies) => {
        if (deckies !== allSettled && (await settle(deckies))) allSettled = deckies;
        ticks++;
        if (ticks % PRUNE_EVERY_TICKS === 0) await store.events.prune(EVENTS_KEPT_PER_DECKY);
        return deckies;
      });
    },
  });
