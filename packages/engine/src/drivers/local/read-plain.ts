import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { FileTimes } from "./file-times.ts";

/** No file of a decky is read beyond this. */
export const READ_LIMIT = 16 * 1024 * 1024;

// Not in every platform's constants; a named pipe must not hold us up.
const BASE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const QUIET = constants.O_NOATIME ?? 0;

/** A plain file's first {@link READ_LIMIT} bytes. */
export interface PlainFile {
  readonly bytes: Buffer;
  /** The times to give back, when reading may have changed the atime. */
  readonly disturbed?: FileTimes;
}

const open = (path: string): { fd: number; quiet: boolean } => {
  try {
    return { fd: openSync(path, BASE | QUIET), quiet: QUIET !== 0 };
  } catch (error) {
    // open(2): O_NOATIME is for the owner and root only.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
    return { fd: openSync(path, BASE), quiet: false };
  }
};

/** Reads a plain file; `undefined` for anything else. A symbolic link throws ELOOP. */
export const readPlain = (path: string): PlainFile | undefined => {
  const { fd, quiet } = open(path);
  try {
    const stat = fstatSync(fd, { bigint: true });
    if (!stat.isFile()) return undefined;
    const bytes = Buffer.alloc(Math.min(Number(stat.size), READ_LIMIT));
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(fd, bytes, length, bytes.length - length, length);
      if (count === 0) break;
      length += count;
    }
    const times = { path, atime: stat.atimeNs, mtime: stat.mtimeNs };
    return { bytes: bytes.subarray(0, length), ...(!quiet && { disturbed: times }) };
  } finally {
    closeSync(fd);
  }
};
