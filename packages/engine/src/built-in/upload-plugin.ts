import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import type { Canaries } from "../canary/canaries.ts";

/** Hands over what operators brought: it is composed before it is planned. */
export const uploadPlugin = (canaries: Canaries): Plugin =>
  definePlugin({
    name: "@decnet/uploads",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      hooks.compose.tap({ name: "upload", stage: -100 }, (plan) => canaries.artifactFor(plan));
    },
  });
