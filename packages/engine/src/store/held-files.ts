import type { Category, EpochMs, Random } from "@decnet/sdk";
import type { FileTable, StoredFile } from "./synthetic-files.ts";

interface Keyed extends StoredFile {
  readonly editKey: number;
}

const isKeyed = (file: StoredFile): file is Keyed => file.editKey !== null;

/** Where a key stands, or would stand, in a list sorted by key. */
const placeOf = (sorted: readonly Keyed[], key: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Keyed).editKey < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The table of planted files of a store that is thrown away when its process dies: held in memory, written at the end. A
 * question to the database costs a change of threads, which is most of what a simulated action would take.
 */
export class HeldFiles implements FileTable {
  readonly #deckies = new Map<string, Map<string, StoredFile>>();
  readonly #editable = new Map<Category, Keyed[]>();

  async put(file: StoredFile): Promise<void> {
    const files = this.#deckies.get(file.deckyUuid) ?? new Map<string, StoredFile>();
    this.#deckies.set(file.deckyUuid, files);
    const before = files.get(file.path);
    if (before !== undefined) this.#withdraw(before);
    files.set(file.path, file);
    if (isKeyed(file)) {
      const sorted = this.#sorted(file.category);
      sorted.splice(placeOf(sorted, file.editKey), 0, file);
    }
  }

  async ofDecky(deckyUuid: string): Promise<StoredFile[]> {
    const files = [...(this.#deckies.get(deckyUuid)?.values() ?? [])];
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async at(deckyUuid: string, path: string): Promise<StoredFile | undefined> {
    return this.#deckies.get(deckyUuid)?.get(path);
  }

  async editCandidate(category: Category, random: Random): Promise<StoredFile | undefined> {
    const sorted = this.#sorted(category);
    return sorted[placeOf(sorted, random.next())] ?? sorted[0];
  }

  async writtenByModels(most: number): Promise<readonly string[]> {
    const written = this.all().filter(({ by }) => by !== null);
    const inOrder = written.sort((a, b) => (a.lastModified < b.lastModified ? -1 : 1));
    return inOrder.slice(-most).flatMap(({ lastBody }) => lastBody ?? []);
  }

  async markTampered(uuid: string, _at: EpochMs): Promise<void> {
    await this.letGo(uuid);
  }

  async letGo(uuid: string): Promise<void> {
    const file = this.all().find((one) => one.uuid === uuid);
    if (file !== undefined) await this.put({ ...file, editKey: null });
  }

  async forget(deckyUuid: string, path: string): Promise<void> {
    const file = this.#deckies.get(deckyUuid)?.get(path);
    if (file !== undefined) this.#withdraw(file);
    this.#deckies.get(deckyUuid)?.delete(path);
  }

  all(): StoredFile[] {
    return [...this.#deckies.values()].flatMap((files) => [...files.values()]);
  }

  #sorted(category: Category): Keyed[] {
    const sorted = this.#editable.get(category) ?? [];
    this.#editable.set(category, sorted);
    return sorted;
  }

  #withdraw(file: StoredFile): void {
    if (!isKeyed(file)) return;
    const sorted = this.#sorted(file.category);
    const at = sorted.indexOf(file, placeOf(sorted, file.editKey));
    if (at >= 0) sorted.splice(at, 1);
  }
}
