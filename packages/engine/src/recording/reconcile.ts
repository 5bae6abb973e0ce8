import type { Clock, Decky, DecnetErrorRecord } from "@decnet/sdk";
import { isDecnetError } from "@decnet/sdk";
import type { Fleet } from "../fleet/fleet.ts";
import { sha256 } from "../sha256.ts";
import type { Intent } from "../store/intents.ts";
import type { Inventory } from "../store/inventory.ts";
import type { Store } from "../store/store.ts";
import type { StoredFile } from "../store/synthetic-files.ts";

/** What a pass over unfinished plants needs. */
export interface ReconcileKit {
  readonly store: Store;
  readonly fleet: Fleet;
  readonly inventory: Inventory;
  readonly clock: Clock;
  readonly problem: (record: DecnetErrorRecord) => void;
}

const isThere = async (file: StoredFile, decky: Decky, { fleet }: ReconcileKit): Promise<boolean> => {
  const bytes = await fleet.transportOf(decky).read(decky, file.path);
  return bytes !== undefined && sha256(bytes) === file.contentHash;
};

const finish = async ({ uuid, files }: Intent, decky: Decky, kit: ReconcileKit): Promise<void> => {
  const { store, inventory, clock } = kit;
  const there: StoredFile[] = [];
  for (const file of files) if (await isThere(file, decky, kit)) there.push(file);
  await store.transaction(async (transaction) => {
    for (const file of there) await store.files.put(file, transaction);
    for (const { canaryToken, path, ordinal } of files) {
      // What came along with a canary says nothing of the canary itself.
      if (canaryToken === null || ordinal < 0) continue;
      const planted = there.some((file) => file.path === path);
      await store.tokens.settle(canaryToken, planted ? "planted" : "failed", clock.now(), transaction);
    }
    await store.intents.remove(uuid, transaction);
  });
  for (const file of there) inventory.note(file);
};

/**
 * Finishes what a killed process began on a decky: a file that reached it gets its row, one that did not is forgotten.
 *
 * @returns `false` when the decky is out of reach and has to be asked again.
 */
export const reconcile = async (decky: Decky, kit: ReconcileKit): Promise<boolean> => {
  try {
    for (const intent of await kit.store.intents.ofDecky(decky.uuid)) await finish(intent, decky, kit);
    return true;
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    kit.problem(error.toRecord());
    return false;
  }
};
