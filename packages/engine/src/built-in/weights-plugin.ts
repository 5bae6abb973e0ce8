import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";

/** Lays the config's class weights over the classes' own, before any other plugin has its say. */
export const weightsPlugin = (classes: Readonly<Record<string, number>>): Plugin =>
  definePlugin({
    name: "@decnet/config-weights",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      hooks.weights.tap({ name: "config", stage: -100 }, (weights) => ({
        ...weights,
        classes: { ...weights.classes, ...classes },
      }));
    },
  });
