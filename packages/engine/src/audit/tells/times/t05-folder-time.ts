import { posix } from "node:path";
import type { AuditFile, AuditHost, EpochNs, Tell } from "@decnet/sdk";
import { hitShares } from "./hit-shares.ts";
import { personalFiles } from "./personal-files.ts";

const MINUTE_NS = 60_000_000_000n;

const newestChild = (files: readonly AuditFile[]): ReadonlyMap<string, EpochNs> => {
  const newest = new Map<string, EpochNs>();
  for (const { path, mtime } of files) {
    const parent = posix.dirname(path);
    const known = newest.get(parent);
    if (known === undefined || mtime > known) newest.set(parent, mtime);
  }
  return newest;
};

const countFolders = async (host: AuditHost) => {
  const newest = newestChild(host.files);
  const paths = new Set((await personalFiles(host)).map(({ file }) => posix.dirname(file.path)));
  const folders = [...paths].flatMap((path) => host.at(path) ?? []);
  const odd = folders.filter(({ path, mtime }) => mtime > (newest.get(path) ?? mtime) + MINUTE_NS);
  return { all: folders.length, odd: odd.map(({ path }) => path) };
};

/** T05: something came into folders after everything that is in them. */
export const FOLDER_TIME: Tell = {
  id: "T05",
  weight: 2,
  title: "parent folder's time",
  rule: "More than half of at least 3 folders with people's files have an mtime over 60 s later than that of everything in them.",
  reading:
    "`stat -c '%y %n' DIR DIR/*`: a folder changes when something is made, renamed or removed in it. Here and there that is a file that was deleted; everywhere, it is files that were planted with old times.",
  check: (view) =>
    hitShares(view, { atLeast: 3, share: 0.5 }, "folders are younger than all that is in them", countFolders),
};
