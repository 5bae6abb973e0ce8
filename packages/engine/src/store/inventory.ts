import type { KnownFile } from "@decnet/sdk";
import type { FileTable, StoredFile } from "./synthetic-files.ts";

/** What is known of one file without going to the store. */
export interface InventoryEntry extends KnownFile {
  readonly account: string;
  readonly ordinal: number;
  readonly editable: boolean;
}

// Some 100 entries each: enough for a busy fleet in a few megabytes; the least recently used goes.
const KEPT_DECKIES = 512;

/** Which files of ours each decky has; read from the store once, then kept up to date by the engine's own writes. */
export class Inventory {
  readonly #files: FileTable;
  readonly #deckies = new Map<string, Map<string, InventoryEntry>>();

  constructor(files: FileTable) {
    this.#files = files;
  }

  /** The files of a decky by path. */
  async of(deckyUuid: string): Promise<ReadonlyMap<string, InventoryEntry>> {
    const kept = this.#deckies.get(deckyUuid);
    if (kept !== undefined) {
      this.#deckies.delete(deckyUuid);
      this.#deckies.set(deckyUuid, kept);
      return kept;
    }
    const read = new Map((await this.#files.ofDecky(deckyUuid)).map((file) => [file.path, entryOf(file)]));
    this.#deckies.set(deckyUuid, read);
    const [oldest] = this.#deckies.keys();
    if (this.#deckies.size > KEPT_DECKIES && oldest !== undefined) this.#deckies.delete(oldest);
    return read;
  }

  /** Takes a file out of the editable ones: somebody else wrote to it. */
  leaveAlone({ deckyUuid, path }: Pick<StoredFile, "deckyUuid" | "path">): void {
    const files = this.#deckies.get(deckyUuid);
    const entry = files?.get(path);
    if (entry !== undefined) files?.set(path, { ...entry, editable: false });
  }

  /** Takes note of a file that was stored. */
  note(file: StoredFile): void {
    this.#deckies.get(file.deckyUuid)?.set(file.path, entryOf(file));
  }
}

const entryOf = (file: StoredFile): InventoryEntry => ({
  path: file.path,
  contentClass: file.contentClass,
  account: file.account,
  ordinal: file.ordinal,
  editable: file.editKey !== null,
});
