import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import type { Services } from "../services.ts";

/** Remembers deckies, intents and receipts. */
export const storePlugin = ({ store, recorder, clock }: Services): Plugin =>
  definePlugin({
    name: "@decnet/store",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      hooks.discover.tapPromise({ name: "remember", stage: 100 }, async (deckies) => {
        await store.deckies.remember(deckies, clock.now());
        return deckies;
      });
      hooks.dispatch.for("file").tapPromise({ name: "intend", stage: -100 }, async (action) => {
        await recorder.intend(action);
        return undefined;
      });
      hooks.record.tapPromise("record", (receipt) => recorder.record(receipt));
    },
  });
