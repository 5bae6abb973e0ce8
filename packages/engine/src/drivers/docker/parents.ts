import { type EpochNs, isDecnetError } from "@decnet/sdk";
import type { Batch } from "../transport.ts";
import type { ContainerLink } from "./container-link.ts";
import { nowNs } from "./file-entries.ts";
import { placeOf } from "./layout.ts";
import type { PathHead } from "./path-head.ts";
import { pathTrouble } from "./problems.ts";
import { rootTime } from "./root-time.ts";
import type { TarEntry } from "./write-tar.ts";

/** Entries for the folders above a batch's files. */
export interface FolderEntries {
  /** `/` and those that exist, as they are; outermost first. */
  readonly kept: readonly TarEntry[];
  /** Those that are missing, as the batch wants them; outermost first, all of them below the others. */
  readonly made: readonly TarEntry[];
}

/** The folders above a path, outermost first, without `/`. */
export const ancestorsOf = (path: string): string[] => {
  const parts = path.split("/").slice(1, -1);
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join("/")}`);
};

const latest = (times: readonly EpochNs[]): EpochNs => times.toSorted((a, b) => (a < b ? 1 : -1))[0] ?? 0n;

const keep = async (
  link: ContainerLink,
  path: string,
  { mode, mtime }: Pick<PathHead, "mode" | "mtime">,
  now: EpochNs,
): Promise<TarEntry> => ({
  type: "directory",
  path,
  mode,
  ...(await link.owner(path)),
  mtime,
  // Nothing tells a folder's atime, and an archive cannot leave it out: now never runs back.
  atime: now,
});

const make = (path: string, { folders, files }: Batch): TarEntry => {
  const folder = folders.find((each) => each.path === path);
  if (folder === undefined) throw pathTrouble(path, `the folder ${path} is missing`);
  const inside = files.filter((file) => file.path.startsWith(`${path}/`));
  const { mode, uid, gid, touched } = folder;
  return {
    type: "directory",
    path,
    mode,
    uid,
    gid,
    mtime: touched ?? latest(inside.map(({ mtime }) => mtime)),
    atime: latest(inside.flatMap(({ mtime, atime }) => [mtime, atime])),
  };
};

/** The entry that leaves `/` as it was; every archive needs one, as the engine's own work changes the root's mtime. */
export const rootEntry = async (link: ContainerLink, now: EpochNs): Promise<TarEntry> =>
  keep(link, "/", await rootTime(link), now);

/**
 * Sets the root's mtime back after a question, where the engine changes it with every one. The answer stands even when
 * this fails: the next question makes up for it.
 */
export const settleRoot = async (link: ContainerLink): Promise<void> => {
  if (placeOf(link.layout, "/") === "blocked") return;
  try {
    const root = await rootTime(link);
    if (root.spoilt) await link.put([await keep(link, "/", root, nowNs())], true);
  } catch (error) {
    if (!isDecnetError(error)) throw error;
  }
};

/**
 * One entry for every folder above the batch's files. Throws when one of them is no folder: an archive would follow a
 * symbolic link.
 */
export const folderEntries = async (
  link: ContainerLink,
  batch: Batch,
  now: EpochNs,
): Promise<FolderEntries> => {
  const paths = [...new Set(batch.files.flatMap(({ path }) => ancestorsOf(path)))];
  paths.sort((a, b) => a.length - b.length);
  const found = await Promise.all(paths.map(async (path) => ({ path, head: await link.head(path) })));
  const [kept, made]: [TarEntry[], TarEntry[]] = [[await rootEntry(link, now)], []];
  for (const { path, head } of found) {
    if (head?.kind === "link") throw pathTrouble(path, `${path} is a symbolic link`);
    if (head !== undefined && head.kind !== "folder") throw pathTrouble(path, `${path} is no folder`);
    if (head === undefined) made.push(make(path, batch));
    else {
      const touched = batch.folders.find((folder) => folder.path === path)?.touched;
      const mtime = latest([head.mtime, touched ?? head.mtime]);
      kept.push(await keep(link, path, { ...head, mtime }, now));
    }
  }
  return { kept, made };
};
