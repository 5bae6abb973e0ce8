import { type EpochMs, isoNs } from "@decnet/sdk";
import type { Outcome } from "../outcome.ts";

/** One line of `actions.jsonl`; the field names are a contract (DESIGN.md §11). */
export interface ActionLine {
  readonly at: string;
  readonly kind: string;
  readonly action: string;
  readonly decky: string;
  readonly persona: string | null;
  readonly contentClass: string;
  readonly path: string;
  readonly mtime: string;
  readonly success: boolean;
  readonly why?: string;
}

/** What an outcome leaves in `actions.jsonl`; nothing when nothing was done. */
export const actionLine = (outcome: Outcome, now: EpochMs): ActionLine | undefined => {
  if (outcome.status !== "done" && outcome.status !== "failed") return undefined;
  const { action, success, planted, why } = outcome.receipt;
  const { plan, file } = action.artifact;
  const real = planted.find(({ path }) => path === file.path) ?? file;
  return {
    at: new Date(now).toISOString(),
    kind: action.kind,
    action: action.action,
    decky: action.decky.name,
    persona: plan.persona?.email ?? null,
    contentClass: plan.contentClass,
    path: file.path,
    mtime: isoNs(real.mtime),
    success,
    ...(why !== undefined && { why }),
  };
};
