import { lstatSync, readlinkSync } from "node:fs";
import type { AuditFile } from "@decnet/sdk";
import { resolveInside } from "../../drivers/local/resolve-inside.ts";

/** lstat(2) of one entry of a tree that is a folder here; `undefined` when there is none, or it cannot be looked at. */
export const lookAt = (entry: string, path: string): AuditFile | undefined => {
  try {
    const stat = lstatSync(entry, { bigint: true });
    const kind = stat.isFile()
      ? "file"
      : stat.isDirectory()
        ? "folder"
        : stat.isSymbolicLink()
          ? "link"
          : "other";
    return {
      path,
      kind,
      mode: Number(stat.mode & 0o7777n),
      uid: Number(stat.uid),
      gid: Number(stat.gid),
      size: Number(stat.size),
      mtime: stat.mtimeNs,
      atime: stat.atimeNs,
      // File systems without it tell zero.
      ...(stat.birthtimeNs > 0n && { birth: stat.birthtimeNs }),
      ...(kind === "link" && { target: readlinkSync(entry) }),
    };
  } catch {
    return undefined;
  }
};

/**
 * Where a host's path leads here: links among its folders are followed inside the tree, the last one is not. `undefined`
 * when there are no such folders.
 */
export const entryOf = (root: string, path: string): string | undefined => {
  const [, folder = "", name = ""] = /^(.*)\/([^/]+)\/*$/.exec(path) ?? [];
  if (name === "" || name === "." || name === "..") return undefined;
  try {
    const real = resolveInside(root, folder);
    return real === undefined ? undefined : `${real}/${name}`;
  } catch {
    return undefined;
  }
};

/** {@link lookAt} by the host's own path. */
export const lookInside = (root: string, path: string): AuditFile | undefined => {
  const entry = entryOf(root, path);
  return entry === undefined ? undefined : lookAt(entry, path);
};
