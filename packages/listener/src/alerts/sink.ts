import type { Alert } from "./alert.ts";

/** How a delivery went that came to an answer. */
export type Outcome =
  | { readonly sent: true }
  | {
      readonly sent: false;
      /** For logs: holds no secret. */
      readonly why: string;
      /** As long as the receiver wants to be left alone, in milliseconds. */
      readonly waitMs?: number;
    };

/** Somebody who is told of alerts. */
export interface Sink {
  /** As deliveries in the store name it: `webhook:ops`, `email`, `syslog`, `bus`. */
  readonly name: string;
  /**
   * Tells of an alert; what goes wrong on the way is thrown.
   *
   * @param signal aborted when it takes too long.
   */
  send(alert: Alert, signal: AbortSignal): Promise<Outcome>;
}

/** It arrived. */
export const SENT: Outcome = { sent: true };
