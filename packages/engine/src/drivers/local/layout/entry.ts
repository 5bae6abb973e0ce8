import type { EpochNs } from "@decnet/sdk";

interface Placed {
  readonly path: string;
  readonly mtime: EpochNs;
  readonly atime: EpochNs;
}

interface Owned extends Placed {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface FileEntry extends Owned {
  readonly kind: "file";
  readonly bytes: Uint8Array;
  /** Longer than its bytes when set: the rest is a hole. */
  readonly size?: number;
}

export interface FolderEntry extends Owned {
  readonly kind: "folder";
}

export interface LinkEntry extends Placed {
  readonly kind: "link";
  readonly target: string;
}

/** One thing in a host's file system. */
export type LayoutEntry = FileEntry | FolderEntry | LinkEntry;

/** Mode and owner, where they are not root's usual ones. */
export interface Access {
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
}

/** A file as data: its path, what brought it, its text. */
export interface FileData extends Access {
  readonly path: string;
  readonly from: string;
  readonly text: string;
}

export const file = (
  path: string,
  content: string | Uint8Array,
  mtime: EpochNs,
  { mode = 0o644, uid = 0, gid = 0 }: Access = {},
): FileEntry => ({
  kind: "file",
  path,
  bytes: Buffer.from(content),
  mode,
  uid,
  gid,
  mtime,
  atime: mtime,
});

export const folder = (
  path: string,
  mtime: EpochNs,
  { mode = 0o755, uid = 0, gid = 0 }: Access = {},
): FolderEntry => ({ kind: "folder", path, mode, uid, gid, mtime, atime: mtime });

export const link = (path: string, target: string, mtime: EpochNs): LinkEntry => ({
  kind: "link",
  path,
  target,
  mtime,
  atime: mtime,
});
