import type { TriggerKind } from "@decnet/engine";

/** What the listener counted since it started. */
export interface Tally {
  readonly hits: Record<TriggerKind, number>;
  /** Of tokens nobody issued. */
  unknown: number;
  /** Of networks on the ignore list. */
  ignored: number;
  /** For want of room. */
  dropped: number;
  /** Of tokens that were used too often on a day. */
  unkept: number;
  stored: number;
  alerts: number;
}

/** Nothing yet. */
export const newTally = (): Tally => ({
  hits: { http: 0, dns: 0, mysql: 0 },
  unknown: 0,
  ignored: 0,
  dropped: 0,
  unkept: 0,
  stored: 0,
  alerts: 0,
});
