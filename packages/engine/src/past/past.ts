import type { EpochMs } from "@decnet/sdk";

/** What is kept of a decky's past: from when to when it was simulated, and whether it stands on the decky. */
export interface Past {
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** What its canaries' tokens are drawn from, so that a second go makes the same ones. */
  readonly secret: string;
  /** `none`: it was first seen while `backfill` was off. */
  readonly state: "growing" | "grown" | "none";
}
