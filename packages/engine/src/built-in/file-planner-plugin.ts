import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import { planFile } from "../planning/plan-file.ts";
import type { PlanningSources } from "../planning/sources.ts";

/** Plans file actions. */
export const filePlannerPlugin = (sources: PlanningSources): Plugin =>
  definePlugin({
    name: "@decnet/file-planner",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      hooks.plan.tapPromise("file", async (context) =>
        context.kind === "file" ? planFile(context, sources) : undefined,
      );
    },
  });
