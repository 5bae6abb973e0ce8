import type { Decky, Folder, HostFacts, PlantedFile } from "@decnet/sdk";

/** What stands at a path of a decky. */
export interface PathStat {
  readonly kind: "file" | "folder" | "other";
  readonly size: number;
  readonly mode: number;
}

/** Files that go to one decky in one go, with the folders they need. */
export interface Batch {
  /** Outermost first; made when missing, left alone otherwise. */
  readonly folders: readonly Folder[];
  readonly files: readonly PlantedFile[];
}

/** How a batch went. */
export interface PlantResult {
  readonly success: boolean;
  /** The files as read back: bytes verified, mtime and owner as the file system has them. */
  readonly planted: readonly PlantedFile[];
  /** One sentence, when it failed. */
  readonly why?: string;
  /** True when the path was the trouble (taken, blocked) and another one may do; false when the decky is. */
  readonly elsewhere?: boolean;
}

/** How a removal went. */
export interface RemoveResult {
  readonly removed: boolean;
  /** One sentence, when it was not. */
  readonly why?: string;
}

/**
 * The one way to a kind of decky. `plant` and `remove` never throws for what can happen to a host (stopped, gone, full, read-only):
 * those are failed results. The reading calls throw a `DecnetError` when the decky is out of reach.
 */
export interface Transport {
  /** `Decky.source` of the deckies it reaches. */
  readonly source: string;
  facts(decky: Decky): Promise<HostFacts>;
  /** Without following a final symbolic link, and without touching the file's atime. */
  stat(decky: Decky, path: string): Promise<PathStat | undefined>;
  /** The bytes of a plain file; `undefined` when there is none. */
  read(decky: Decky, path: string): Promise<Uint8Array | undefined>;
  /** All or nothing as far as the decky allows: free paths are checked first, then bytes are read back. */
  plant(decky: Decky, batch: Batch): Promise<PlantResult>;
  /** Takes a plain file away as its owner would with rm(1), if its SHA-256 is still this one. */
  remove(decky: Decky, path: string, sha256: string): Promise<RemoveResult>;
}
