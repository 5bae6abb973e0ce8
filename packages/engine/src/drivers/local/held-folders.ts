import { closeSync, fchmodSync, fchownSync, lstatSync, mkdirSync, rmdirSync } from "node:fs";
import { posix } from "node:path";
import type { EpochNs, Folder } from "@decnet/sdk";
import { PathBlocked } from "./failure.ts";
import type { FileTimes } from "./file-times.ts";
import { type OpenFolder, openFolder } from "./open-folder.ts";
import { mayGiveAway } from "./staging.ts";

/** The folders of one decky that one batch works in, each opened once. */
export class HeldFolders {
  readonly #root: string;
  readonly #open = new Map<string, OpenFolder>();
  readonly #stamps = new Map<string, FileTimes>();

  /** @param root the decky's folder, canonical. */
  constructor(root: string) {
    this.#root = root;
  }

  /** The folder of the decky at this path. Throws when it is missing or behind a symbolic link. */
  get(path: string): OpenFolder {
    let folder = this.#open.get(path);
    if (folder === undefined) {
      folder = openFolder(path === "/" ? this.#root : this.#root + path);
      this.#open.set(path, folder);
    }
    return folder;
  }

  /** The real path of an entry, to use at once; its parent is held. */
  entry(path: string): string {
    return `${this.get(posix.dirname(path)).at}/${posix.basename(path)}`;
  }

  /** As {@link entry}, for a caller that is about to change what is in the parent. */
  change(path: string): string {
    const parent = posix.dirname(path);
    const { at, atime, mtime } = this.get(parent);
    if (!this.#stamps.has(parent)) this.#stamps.set(parent, { path: `${at}/.`, atime, mtime });
    return this.entry(path);
  }

  /** Makes a folder unless it is there. Returns how to take it away again. */
  make({ path, mode, uid, gid, touched }: Folder, time: EpochNs | undefined): (() => void) | undefined {
    const there = lstatSync(this.entry(path), { throwIfNoEntry: false });
    if (there?.isDirectory() === true) {
      if (touched !== undefined) this.#touch(path, touched);
      return undefined;
    }
    if (there !== undefined) throw new PathBlocked("a part of the path is no folder");
    const entry = this.change(path);
    mkdirSync(entry, 0o700);
    const remove = () => {
      this.#stamps.delete(path);
      rmdirSync(entry);
    };
    try {
      const { fd, at, mtime } = this.get(path);
      if (mayGiveAway()) fchownSync(fd, uid, gid);
      fchmodSync(fd, mode);
      this.#stamps.set(path, {
        path: `${at}/.`,
        atime: touched ?? time ?? mtime,
        mtime: touched ?? time ?? mtime,
      });
      return remove;
    } catch (error) {
      remove();
      throw error;
    }
  }

  #touch(path: string, mtime: EpochNs): void {
    const { at, atime, mtime: before } = this.get(path);
    this.#stamps.set(path, { path: `${at}/.`, atime, mtime: mtime > before ? mtime : before });
  }

  /** The times that changed folders shall have: those they had, or those they were made with. */
  stamps(): FileTimes[] {
    return [...this.#stamps.values()];
  }

  close(): void {
    for (const { fd } of this.#open.values()) closeSync(fd);
    this.#open.clear();
  }
}
