import { setTimeout as sleep } from "node:timers/promises";
import type { Clock, EpochMs } from "@decnet/sdk";

/** Time as the worker lives it: what it is now, and waiting. */
export interface Pace {
  readonly clock: Clock;
  /** Ends early, without an error, when the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const realPace: Pace = {
  clock: { now: () => Date.now() },
  wait: async (ms, signal) => {
    try {
      await sleep(ms, undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
};

/** Time that passes only by waiting for it, and then at once: a month in seconds. */
export const virtualPace = (start: EpochMs): Pace => {
  let now = start;
  return {
    clock: { now: () => now },
    wait: async (ms) => {
      now += ms;
    },
  };
};
