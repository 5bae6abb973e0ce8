import type { EpochMs, Random } from "@decnet/sdk";
import type { Value } from "../value.ts";

/** How one program writes its times: seconds, milliseconds, fractions or ISO 8601 in UTC. */
export const stampStyle = (random: Random): ((at: EpochMs) => Value) =>
  random.weighted<(at: EpochMs) => Value>([
    [(at) => Math.floor(at / 1000), 5],
    [(at) => at, 2],
    [(at) => at / 1000, 2],
    [(at) => `${new Date(at).toISOString().slice(0, 19)}Z`, 2],
  ]);
