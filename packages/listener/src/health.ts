import type { Store } from "@decnet/engine";
import type { Clock, EpochMs } from "@decnet/sdk";
import type { Tally } from "./hits/tally.ts";

/** How the listener fares: what is published on `system.canary.health`. Counts are since it started. */
export interface ListenerHealth extends Tally {
  /** ISO 8601. */
  readonly ts: string;
  readonly uptime_s: number;
  /** Deliveries that wait, those of earlier runs among them. */
  readonly pending_deliveries: number;
  /** Hits that wait to be stored. */
  readonly queue: number;
  /** Connections whose calls wait until there is room for more hits. */
  readonly held: number;
}

/** What health is told from. */
export interface HealthParts {
  readonly tally: Tally;
  readonly store: Pick<Store, "deliveries">;
  readonly clock: Clock;
  readonly startedAt: EpochMs;
  readonly queue: { readonly size: number; readonly held: number };
}

/** How the listener fares just now. */
export const healthOf = async ({
  tally,
  store,
  clock,
  startedAt,
  queue,
}: HealthParts): Promise<ListenerHealth> => {
  const pending = [...(await store.deliveries.pending()).values()];
  const now = clock.now();
  return {
    ts: new Date(now).toISOString(),
    uptime_s: Math.floor((now - startedAt) / 1000),
    ...tally,
    hits: { ...tally.hits },
    pending_deliveries: pending.reduce((sum, count) => sum + count, 0),
    queue: queue.size,
    held: queue.held,
  };
};
