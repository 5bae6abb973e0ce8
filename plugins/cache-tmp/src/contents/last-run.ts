import type { Content } from "./content.ts";
import { stampStyle } from "./stamps.ts";

/** The least that a program remembers: how it went last time. */
export const lastRun: Content = {
  weight: 2,
  fill: ({ random, now }) => {
    const stamp = stampStyle(random);
    const took = Math.max(1, Math.round(random.exponential(4000)));
    const runs = Math.floor(random.exponential(300)) + 1;
    return {
      [random.pick(["last_run", "last", "started", "begin"])]: stamp(now - took),
      [random.pick(["took_ms", "duration", "elapsed"])]: took,
      [random.pick(["status", "exit", "rc", "result"])]: random.weighted([
        [0, 12],
        [1, 2],
        [75, 1],
      ]),
      [random.pick(["runs", "count", "serial", "generation"])]: runs,
    };
  },
};
