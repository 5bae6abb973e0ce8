import { messageOf } from "@decnet/sdk";

/** The path asked for is no place to write to; another one may be. */
export class PathBlocked extends Error {}

/** Why a batch was not planted. */
export interface Failure {
  readonly success: false;
  readonly planted: readonly [];
  readonly why: string;
  readonly elsewhere: boolean;
}

// What errno(3) says of the path alone; anything else is the decky's trouble.
const OF_THE_PATH: Readonly<Record<string, string>> = {
  EACCES: "the folder may not be written to",
  EEXIST: "the path is taken",
  EISDIR: "the path is a folder",
  ELOOP: "the path holds a symbolic link",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "the folder is missing",
  ENOTDIR: "a part of the path is no folder",
  EPERM: "the path is protected",
};

const OF_THE_DECKY: Readonly<Record<string, string>> = {
  EDQUOT: "the quota is used up",
  EIO: "the disk has an error",
  EMFILE: "too many files are open",
  ENOSPC: "the disk is full",
  EROFS: "the file system is read-only",
  EXDEV: "the staging folder is on another file system",
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/**
 * Turns whatever a file system throws into a failed result.
 *
 * @example failure(error, "/home/ana/notes.txt") // { why: "/home/ana/notes.txt: the disk is full", … }
 */
export const failure = (error: unknown, path: string): Failure => {
  const code = codeOf(error);
  const ofPath = error instanceof PathBlocked ? error.message : OF_THE_PATH[code];
  const reason = ofPath ?? OF_THE_DECKY[code] ?? messageOf(error);
  return {
    success: false,
    planted: [],
    why: path === "" ? reason : `${path}: ${reason}`,
    elsewhere: ofPath !== undefined,
  };
};
