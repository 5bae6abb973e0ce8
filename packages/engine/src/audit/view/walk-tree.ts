import { lstatSync, readdirSync } from "node:fs";
import type { AuditFile } from "@decnet/sdk";
import type { FileTimes } from "../../drivers/local/file-times.ts";
import { lookAt } from "./look-at.ts";

/** What stands in some folders of a tree. */
export interface Walk {
  /** Sorted by path. */
  readonly files: readonly AuditFile[];
  /** Folders whose atime the walk has changed, with the times to give back. */
  readonly disturbed: readonly FileTimes[];
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Lists folders of a tree with all that is in them. No symbolic link is followed. */
export const walkTree = (root: string, folders: readonly string[]): Walk => {
  const files: AuditFile[] = [];
  const disturbed: FileTimes[] = [];
  const todo = [...folders];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    const entry = root + path;
    const file = lookAt(entry, path);
    if (file === undefined) continue;
    files.push(file);
    if (file.kind !== "folder") continue;
    for (const name of namesIn(entry)) todo.push(`${path}/${name}`);
    const { atime, mtime } = file;
    if (atime !== undefined && lstatSync(entry, { bigint: true }).atimeNs !== atime)
      disturbed.push({ path: entry, atime, mtime });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, disturbed };
};
