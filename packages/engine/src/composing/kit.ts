import type { Decky, DecnetErrorRecord, EpochMs, Occasion, Plan, SyntheticFile, Writing } from "@decnet/sdk";
import type { Callbacks } from "../canary/callbacks.ts";
import type { Fleet } from "../fleet/fleet.ts";
import type { GuardPolicy } from "../guard.ts";
import type { People } from "../personas/people.ts";
import type { Registry } from "../plugins/registry.ts";
import type { Inventory } from "../store/inventory.ts";
import type { FileTable } from "../store/synthetic-files.ts";
import type { World } from "../world/world.ts";

/** What composing draws on. */
export interface ComposingKit {
  readonly registry: Registry;
  readonly fleet: Fleet;
  readonly people: People;
  readonly world: World;
  readonly inventory: Inventory;
  readonly files: FileTable;
  readonly callbacks: Callbacks;
  readonly seed: string;
  /** Random bytes that nobody can guess; a simulation's are seeded. */
  readonly entropy: (count: number) => Uint8Array;
  readonly now: () => EpochMs;
  readonly deckies: () => readonly Decky[];
  readonly policyOf: (plugin: string) => GuardPolicy;
  readonly enrich: (writing: Writing, plan: Plan, occasion: Occasion) => Promise<Writing>;
  /** Somebody else wrote to a file of ours: keeps what they wrote and tells the operator. */
  readonly tampered: (plan: Plan, file: SyntheticFile, found: Uint8Array | undefined) => Promise<void>;
  /** Somebody else goes on with a file of ours, and rightly so: it is never edited again. */
  readonly letGo: (file: SyntheticFile) => Promise<void>;
  readonly problem: (record: DecnetErrorRecord) => void;
}
