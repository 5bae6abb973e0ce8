import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import type { LocalDriver } from "../drivers/local/index.ts";
import { appender } from "../fleet/append.ts";
import { plantOver } from "./plant.ts";

/** Finds the folders that play deckies, and plants in them. */
export const localDriverPlugin = ({ transport, deckies, close }: LocalDriver): Plugin =>
  definePlugin({
    name: "@decnet/driver-local",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      const append = appender();
      hooks.stop.tap("local", () => close());
      hooks.discover.tap("local", (found) => append(found, deckies));
      hooks.dispatch.for("file").tapPromise("local", (action) => plantOver(transport, action));
    },
  });
