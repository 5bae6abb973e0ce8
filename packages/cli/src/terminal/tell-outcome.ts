import type { Outcome } from "@decnet/engine";
import { type Artifact, formatDate, type Plan, toMs } from "@decnet/sdk";
import colors from "picocolors";

const whoOf = ({ persona, account }: Plan): string => persona?.name ?? account.name;

const shown = (path: string, home: string): string =>
  path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;

// As in alerts: whoever reads a log need not be able to raise them. `canary tokens show` has the whole of it.
const SHOWN_OF_TOKEN = 4;

const doing = (plan: Plan, { file, canary }: Artifact): string => {
  const verb = plan.action === "create" ? "writes" : "edits";
  const when = formatDate(toMs(file.mtime), "EEE d MMM HH:mm", {
    zone: plan.persona?.timezone ?? plan.facts.zone,
  });
  const what =
    canary === undefined
      ? plan.contentClass
      : colors.yellow(`${plan.contentClass}, token ${canary.settings.token.slice(0, SHOWN_OF_TOKEN)}***`);
  return `${whoOf(plan)} ${verb} ${colors.bold(shown(file.path, plan.account.home))} ${colors.dim(`(${what}, ${file.bytes.length} bytes, saved ${when})`)}`;
};

/** One action in one readable line. */
export const outcomeText = (outcome: Outcome): string => {
  if (outcome.status === "idle") return colors.dim(outcome.why);
  if (outcome.status === "planned")
    return `${outcome.plan.decky.name.padEnd(10)} would: ${doing(outcome.plan, outcome.artifact)}`;
  const { action, why } = outcome.receipt;
  const line = `${action.decky.name.padEnd(10)} ${doing(action.artifact.plan, action.artifact)}`;
  return outcome.status === "done" ? line : `${line} ${colors.red(`failed: ${why ?? "unknown"}`)}`;
};

/** An outcome as data, one document a line. */
export const outcomeJson = (outcome: Outcome, now: number): object => {
  const at = new Date(now).toISOString();
  const given = outcome.refusals.map(({ refused, decky, contentClass, path, why }) => ({
    refused,
    decky: decky.name,
    contentClass,
    path,
    why,
  }));
  const refusals = given.length === 0 ? {} : { refusals: given };
  if (outcome.status === "idle") return { at, status: "idle", why: outcome.why, ...refusals };
  const { plan, file, by } =
    outcome.status === "planned" ? outcome.artifact : outcome.receipt.action.artifact;
  const { status } = outcome;
  return {
    at,
    status,
    kind: plan.kind,
    action: `file:${plan.action}`,
    decky: plan.decky.name,
    persona: plan.persona?.email ?? null,
    contentClass: plan.contentClass,
    path: file.path,
    size: file.bytes.length,
    mtime: new Date(toMs(file.mtime)).toISOString(),
    ...(by !== undefined && { model: by.model }),
    ...((status === "done" || status === "failed") && {
      success: outcome.receipt.success,
      ...(outcome.receipt.why !== undefined && { why: outcome.receipt.why }),
    }),
    ...refusals,
  };
};
