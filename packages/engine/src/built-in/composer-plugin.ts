import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import { composeCreate } from "../composing/compose-create.ts";
import { composeEdit } from "../composing/compose-edit.ts";
import type { ComposingKit } from "../composing/kit.ts";

/** Composes what content classes write, canaries among them, and goes on with what they wrote before. */
export const composerPlugin = (kit: ComposingKit): Plugin =>
  definePlugin({
    name: "@decnet/composer",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      hooks.compose.tapPromise("create", async (plan) =>
        plan.action === "create" ? composeCreate(plan, kit) : undefined,
      );
      hooks.compose.tapPromise("edit", async (plan) =>
        plan.action === "edit" ? composeEdit(plan, kit) : undefined,
      );
    },
  });
