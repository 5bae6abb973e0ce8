import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import type { Bus } from "../bus/bus.ts";

/** Hands every event to the bus. */
export const busPlugin = (bus: Bus): Plugin =>
  definePlugin({
    name: "@decnet/bus",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      hooks.publish.tap("bus", ({ topic, payload }) => bus.publish(topic, payload));
    },
  });
