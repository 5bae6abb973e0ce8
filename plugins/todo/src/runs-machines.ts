import type { Trade } from "@decnet/sdk";

const RUNS_MACHINES: readonly Trade[] = ["ops", "support"];

/** Tells whether somebody of this trade looks after whole machines. */
export const runsMachines = (trade: Trade): boolean => RUNS_MACHINES.includes(trade);
