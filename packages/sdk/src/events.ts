/** What goes over the bus. */
export interface BusEvent {
  /** Such as `orchestrator.file.<decky uuid>`. */
  readonly topic: string;
  /** JSON-safe. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One thing an intruder could notice. */
export interface Finding {
  /** Such as `T06`. */
  readonly tell: string;
  /** 3: one hit proves it; 2: strong; 1: statistical. */
  readonly weight: 1 | 2 | 3;
  readonly decky: string;
  readonly path?: string;
  readonly line?: number;
  /** What was seen. */
  readonly seen: string;
}

/** A worker's state: each part adds its own key. */
export type Health = Readonly<Record<string, unknown>>;
