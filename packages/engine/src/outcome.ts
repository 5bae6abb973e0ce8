import type { Artifact, Plan, Receipt, Refusal } from "@decnet/sdk";

/** How one of a tick's actions ended, and what was given up on the way. */
export type Outcome = { readonly refusals: readonly Refusal[] } & (
  | { readonly status: "done" | "failed"; readonly receipt: Receipt }
  | { readonly status: "planned"; readonly plan: Plan; readonly artifact: Artifact }
  | { readonly status: "idle"; readonly why: string }
);

/** What one wake-up did. */
export interface TickReport {
  readonly tick: number;
  readonly now: number;
  readonly outcomes: readonly Outcome[];
}
