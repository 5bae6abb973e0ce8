import { posix } from "node:path";
import type { Decky, EpochNs, Folder, HostFacts, PlantedFile } from "@decnet/sdk";
import { sha256 } from "../sha256.ts";
import type { Batch, PathStat, PlantResult, RemoveResult, Transport } from "./transport.ts";

interface Layer {
  readonly files: Map<string, PlantedFile>;
  readonly folders: Map<string, Folder>;
  /** What is known of the decky underneath, which nobody changes meanwhile. */
  readonly below: Map<string, Promise<PathStat | undefined>>;
}

/**
 * A transport that keeps in memory what is planted and reads through to the deckies underneath: for living through a
 * time that is not now. What came of it is planted in one go.
 */
export class OverlayTransport implements Transport {
  readonly source: string;
  readonly #base: Transport;
  readonly #layers = new Map<string, Layer>();

  constructor(base: Transport) {
    this.source = base.source;
    this.#base = base;
  }

  facts(decky: Decky): Promise<HostFacts> {
    return this.#base.facts(decky);
  }

  async stat(decky: Decky, path: string): Promise<PathStat | undefined> {
    const { files, folders } = this.#layer(decky);
    const file = files.get(path);
    if (file !== undefined) return { kind: "file", size: file.bytes.length, mode: file.mode };
    const folder = folders.get(path);
    if (folder !== undefined) return { kind: "folder", size: 0, mode: folder.mode };
    return this.#statBelow(decky, path);
  }

  async read(decky: Decky, path: string): Promise<Uint8Array | undefined> {
    return this.#layer(decky).files.get(path)?.bytes ?? this.#base.read(decky, path);
  }

  async plant(decky: Decky, { folders, files }: Batch): Promise<PlantResult> {
    const layer = this.#layer(decky);
    for (const file of files) {
      const why = await this.#obstacle(decky, layer, file);
      if (why !== undefined) return { success: false, planted: [], why, elsewhere: true };
    }
    for (const folder of folders) {
      const before = layer.folders.get(folder.path);
      layer.folders.set(folder.path, before ?? folder);
      if (folder.touched !== undefined) touch(layer, folder.path, folder.touched);
    }
    for (const file of files) {
      if (file.replaces === undefined) await this.#created(decky, layer, file);
      layer.files.set(file.path, file);
    }
    return { success: true, planted: files };
  }

  async remove(decky: Decky, path: string, hash: string): Promise<RemoveResult> {
    const { files } = this.#layer(decky);
    const file = files.get(path);
    if (file === undefined) return { removed: false, why: "it was not planted in this time" };
    if (sha256(file.bytes) !== hash) return { removed: false, why: "the file was changed by somebody else" };
    files.delete(path);
    return { removed: true };
  }

  /** Everything planted on a decky, in one batch: each file as it is in the end. */
  batchOf(decky: Decky): Batch {
    const { files, folders } = this.#layer(decky);
    const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1);
    return {
      folders: [...folders.values()].sort(byPath),
      files: [...files.values()].map(({ replaces: _, ...file }) => file).sort(byPath),
    };
  }

  // A folder is as old as the last thing that was made in it; one that a person owns, or that was not there before.
  async #created(decky: Decky, layer: Layer, { path, uid, mtime }: PlantedFile): Promise<void> {
    for (let child = path; child !== "/"; child = posix.dirname(child)) {
      const parent = posix.dirname(child);
      const folder = layer.folders.get(parent);
      const isNew = (await this.#statBelow(decky, parent)) === undefined;
      if (folder !== undefined && (isNew || (folder.uid === uid && uid !== 0))) touch(layer, parent, mtime);
      if (!isNew) return;
    }
  }

  async #obstacle(decky: Decky, { files }: Layer, file: PlantedFile): Promise<string | undefined> {
    const mine = files.get(file.path);
    if (file.replaces !== undefined)
      return mine !== undefined && sha256(mine.bytes) === file.replaces
        ? undefined
        : "the file was changed by somebody else";
    const taken = mine !== undefined || (await this.#statBelow(decky, file.path)) !== undefined;
    return taken ? "the path is taken" : undefined;
  }

  #statBelow(decky: Decky, path: string): Promise<PathStat | undefined> {
    const { below } = this.#layer(decky);
    let stat = below.get(path);
    if (stat === undefined) {
      stat = this.#base.stat(decky, path);
      below.set(path, stat);
    }
    return stat;
  }

  #layer({ uuid }: Decky): Layer {
    let layer = this.#layers.get(uuid);
    if (layer === undefined) {
      layer = { files: new Map(), folders: new Map(), below: new Map() };
      this.#layers.set(uuid, layer);
    }
    return layer;
  }
}

const touch = ({ folders }: Layer, path: string, at: EpochNs): void => {
  const folder = folders.get(path);
  if (folder !== undefined && at > (folder.touched ?? 0n)) folders.set(path, { ...folder, touched: at });
};
