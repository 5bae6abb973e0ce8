/** What goes over the bus. */
export interface BusEvent {
  /** Such as `orchestrator.file.<decky uuid>`. */
  readonly topic: string;
  /** JSON-safe. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A worker's state: each part adds its own key. */
export type Health = Readonly<Record<string, unknown>>;
