import { API_VERSION, definePlugin, type Plugin, type Tell } from "@decnet/sdk";
import type { NotChecked } from "../audit/report.ts";
import { runTells } from "../audit/run-tells.ts";

/** Looks at hosts as an intruder would, with the tells of the house. */
export const auditPlugin = (
  tells: readonly Tell[],
  onNotChecked: (what: readonly NotChecked[]) => void,
): Plugin =>
  definePlugin({
    name: "@decnet/audit",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      hooks.audit.tapPromise("tells", async (findings, view) => {
        const results = await runTells(tells, view);
        onNotChecked(results.notChecked);
        return [...findings, ...results.findings];
      });
    },
  });
