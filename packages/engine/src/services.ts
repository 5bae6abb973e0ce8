import type { Clock, DecnetErrorRecord } from "@decnet/sdk";
import type { Fleet } from "./fleet/fleet.ts";
import type { Recorder } from "./recording/recorder.ts";
import type { Inventory } from "./store/inventory.ts";
import type { Store } from "./store/store.ts";

/** What the built-in plugins share. Hooks are not among it: those they tap like everybody else. */
export interface Services {
  readonly store: Store;
  readonly recorder: Recorder;
  readonly inventory: Inventory;
  readonly fleet: Fleet;
  readonly clock: Clock;
  readonly problem: (record: DecnetErrorRecord) => void;
}
