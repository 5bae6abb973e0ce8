import { type AuditView, type Finding, messageOf, type Tell } from "@decnet/sdk";
import type { NotChecked } from "./report.ts";

/** What tells said. */
export interface TellResults {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

/** Runs tells over a view, one after the other. One that throws could not be checked, which is no reason to end. */
export const runTells = async (tells: readonly Tell[], view: AuditView): Promise<TellResults> => {
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  for (const tell of tells) {
    try {
      for (const hit of await tell.check(view)) findings.push({ ...hit, tell: tell.id, weight: tell.weight });
    } catch (error) {
      notChecked.push({ tell: tell.id, why: messageOf(error).replace(/^cannot be checked here: /, "") });
    }
  }
  return { findings, notChecked };
};
