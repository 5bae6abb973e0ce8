import { closeSync, constants, fstatSync, openSync, readlinkSync, realpathSync } from "node:fs";
import type { EpochNs } from "@decnet/sdk";
import { PathBlocked } from "./failure.ts";

/** A folder of a decky, held open so that nobody can swap it for a link between a check and a use. */
export interface OpenFolder {
  readonly fd: number;
  /** What to put before `/name` to reach an entry. */
  readonly at: string;
  /** Its times when it was opened. */
  readonly atime: EpochNs;
  readonly mtime: EpochNs;
}

const FLAGS = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;

// What /proc calls this process, which in a PID namespace may differ from what it calls itself. Another process (the
// clock's) can use that path too.
const findOwnFds = (): string | undefined => {
  try {
    return `/proc/${readlinkSync("/proc/self")}/fd`;
  } catch {
    return undefined;
  }
};
const OWN_FDS = findOwnFds();

/**
 * Opens a folder only if its path holds no symbolic link: the kernel's own name for it must be the one asked for.
 * Works on canonical paths. Throws {@link PathBlocked}, or what open(2) throws.
 */
export const openFolder = (path: string): OpenFolder => {
  const fd = openSync(path, FLAGS);
  try {
    const at = OWN_FDS === undefined ? path : `${OWN_FDS}/${fd}`;
    const real = OWN_FDS === undefined ? realpathSync.native(path) : readlinkSync(at);
    if (real !== path) throw new PathBlocked("the path holds a symbolic link");
    const { atimeNs: atime, mtimeNs: mtime } = fstatSync(fd, { bigint: true });
    return { fd, at, atime, mtime };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
};
