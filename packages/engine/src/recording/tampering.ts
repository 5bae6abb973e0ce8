import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BusEvent, Clock, Decky, SyntheticFile } from "@decnet/sdk";
import { sha256 } from "../sha256.ts";
import type { Inventory } from "../store/inventory.ts";
import type { Store } from "../store/store.ts";

/** What reporting somebody else's write needs. */
export interface TamperingKit {
  readonly store: Store;
  readonly inventory: Inventory;
  readonly clock: Clock;
  readonly evidenceFolder: string;
  readonly publish: (event: BusEvent) => void;
}

/**
 * Somebody else wrote to, or removed, a file of ours: keeps a copy of what is there, takes the file out of the editable
 * ones so that it is never touched again, and tells the operator. The decky is left exactly as it is.
 */
export const reportTampering = async (
  decky: Decky,
  file: SyntheticFile,
  found: Uint8Array | undefined,
  { store, inventory, clock, evidenceFolder, publish }: TamperingKit,
): Promise<void> => {
  const now = clock.now();
  const foundHash = found === undefined ? null : sha256(found);
  if (found !== undefined && foundHash !== null) {
    const folder = join(evidenceFolder, decky.uuid);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, foundHash), found, { mode: 0o600 });
  }
  await store.files.markTampered(file.uuid, now);
  inventory.leaveAlone(file);
  const payload = {
    decky: decky.name,
    path: file.path,
    content_class: file.contentClass,
    expected_sha256: file.contentHash,
    found_sha256: foundHash,
    canary_token: file.canaryToken,
  };
  const ts = new Date(now).toISOString();
  await store.events.add({
    decky_uuid: decky.uuid,
    kind: "file",
    action: "file:tampered",
    success: true,
    ts,
    payload,
  });
  publish({
    topic: `orchestrator.file.tampered.${decky.uuid}`,
    payload: { ...payload, decky_uuid: decky.uuid, ts },
  });
};
