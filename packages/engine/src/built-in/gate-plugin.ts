import { API_VERSION, definePlugin, isAtWork, type Plugin, scheduleOf } from "@decnet/sdk";

/** Lets only those act who are at work: hours and days of the persona, in their own zone or the decky's. */
export const gatePlugin = (): Plugin =>
  definePlugin({
    name: "@decnet/diurnal-gate",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      hooks.gate.tap("at-work", ({ persona, zone }, now) =>
        isAtWork(scheduleOf(persona, zone), now) ? undefined : false,
      );
    },
  });
