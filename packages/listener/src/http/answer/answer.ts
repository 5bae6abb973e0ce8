import type { EpochMs } from "@decnet/sdk";

/** What the server knows when it writes an answer. */
export interface Moment {
  readonly now: EpochMs;
  readonly keepAlive: boolean;
  /** The next boundary of a body in several parts; nginx counts them up from 1. */
  readonly nextBoundary: () => string;
}

/** What goes over the wire. */
export interface Answer {
  readonly bytes: Buffer;
  /** nginx drops the connection after a 412, whatever it said of it. */
  readonly endsAbruptly?: boolean;
}
