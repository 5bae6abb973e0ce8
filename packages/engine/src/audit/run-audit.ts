import type { AuditView, Tell } from "@decnet/sdk";
import { auditPlugin } from "../built-in/audit-plugin.ts";
import type { GuardPolicy } from "../guard.ts";
import type { PluginHost } from "../plugin-host.ts";
import { makeReport } from "./make-report.ts";
import type { AuditReport, NotChecked } from "./report.ts";

// A fleet of many hosts takes minutes, and an interpreter is asked about every script.
const POLICY: GuardPolicy = { onError: "abort", timeoutMs: 3_600_000 };

/**
 * Audits a view through the `audit` hook of a host: the tells given, then those of the plugins that are in place.
 *
 * @param seen what could not be seen when the view was made.
 * @example const { findings } = await runAudit(new PluginHost(), BUILT_IN_TELLS, view);
 */
export const runAudit = async (
  host: PluginHost,
  tells: readonly Tell[],
  view: AuditView,
  seen: readonly NotChecked[] = [],
): Promise<AuditReport> => {
  const notChecked = [...seen];
  await host.use(
    auditPlugin(tells, (what) => notChecked.push(...what)),
    { policy: POLICY },
  );
  const findings = await host.hooks.audit.promise([], view);
  return makeReport(tells, view, findings, notChecked);
};
