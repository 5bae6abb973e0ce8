import type { EpochMs } from "../time.ts";
import type { Boot } from "./boots.ts";
import type { Message } from "./message.ts";
import type { Teller } from "./teller.ts";

/** Something that happens on a host: processes that start at one moment, and what is logged of it. */
export interface Burst {
  readonly at: EpochMs;
  /** How many PIDs it takes. */
  readonly size: number;
  /** What is said, given the PID of each of its processes (counted from 0). Nothing is said later than an hour after. */
  readonly tell: (pid: (process: number) => number) => readonly Message[];
}

/** What a program does by itself between two moments of one boot, the first inclusive. */
export type Source = (teller: Teller, boot: Boot, from: EpochMs, to: EpochMs) => readonly Burst[];
