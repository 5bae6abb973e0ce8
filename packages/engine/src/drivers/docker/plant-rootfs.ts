import type { EpochNs, PlantedFile } from "@decnet/sdk";
import type { Batch } from "../transport.ts";
import { assertUnchanged } from "./check-files.ts";
import { birthOf, type ContainerLink } from "./container-link.ts";
import { archiveAtime, fileEntry } from "./file-entries.ts";
import { folderEntries, rootEntry } from "./parents.ts";
import type { PathHead } from "./path-head.ts";
import { assertArrived, assertSameBytes } from "./verify.ts";
import type { TarEntry } from "./write-tar.ts";

// An empty file the engine makes in every root file system; a running container has its own /dev mounted over it.
const STAGE = "/dev/console";
// Two blocks of header, one of padding, and pax records for a name that is none too long.
const HEADER_ROOM = 2048;

/** Tells whether the stage is what it is taken for: a corner of the root file system that nobody inside can see. */
export const hasStage = ({ info }: ContainerLink): boolean =>
  info.Mounts.every(({ Destination }) => Destination !== "/dev" && !Destination.startsWith(STAGE)) &&
  !Object.keys(info.HostConfig.Tmpfs ?? {}).some((path) => path === "/dev");

const blank = (path: string, { info }: ContainerLink): TarEntry => {
  const { created } = birthOf(info);
  return { type: "file", path, mode: 0o755, uid: 0, gid: 0, mtime: created, atime: created };
};

/** Takes whatever was left on the stage away. */
export const clearStage = async (link: ContainerLink, root: TarEntry): Promise<void> => {
  await link.put([root, blank(STAGE, link)], false);
};

const stageFolder = (link: ContainerLink): TarEntry => ({ ...blank(STAGE, link), type: "directory" });

/**
 * Plants files in the root file system, verified before anybody can see them.
 *
 * Reading a planted file back would set its atime, and nothing from outside can undo that without making the file again,
 * unread. So the bytes are put on a stage first, under /dev, where the running container has another file system mounted;
 * they are read back there, and then a second archive gives each file its place as a hard link, with its times, and takes
 * the stage's name for it away. Seen from inside: a complete file with one link, mtime and atime as wanted, no process,
 * and never a half-written one. Costs two archives and one reading (three and one for several files).
 */
export const plantRootfs = async (
  link: ContainerLink,
  { folders, files }: Batch,
  before: readonly (PathHead | undefined)[],
  now: EpochNs,
): Promise<PlantedFile[]> => {
  const wanted = files.map((file) => ({ ...file, atime: archiveAtime(file, now) }));
  const many = wanted.length > 1;
  const staged = wanted.map((file, at) => ({ file, stage: many ? `${STAGE}/${at}` : STAGE }));
  const root = await rootEntry(link, now);

  const onStage = staged.map(({ file, stage }) => ({ ...fileEntry(file), path: stage }));
  await link.put([root, ...(many ? [stageFolder(link)] : []), ...onStage], false);
  const size = wanted.reduce((sum, { bytes }) => sum + bytes.byteLength + HEADER_ROOM, 0);
  const back = new Map(
    (await link.get(STAGE, size))?.map((file) => [file.name.replace(/^console\//, ""), file]),
  );
  staged.forEach(({ file }, at) => {
    assertSameBytes(file, back.get(many ? String(at) : "console"));
  });

  const parents = await folderEntries(link, { folders, files: wanted }, now);
  assertUnchanged(wanted, before, await Promise.all(wanted.map(({ path }) => link.head(path))));
  const publish = staged.flatMap(({ file, stage }): TarEntry[] => {
    const { bytes: _, ...entry } = fileEntry(file);
    return [{ ...entry, type: "link", target: stage }, blank(stage, link)];
  });
  try {
    await link.put([...parents.kept, ...parents.made, ...publish], true);
  } finally {
    if (many) await clearStage(link, root);
  }
  return await assertArrived(link, wanted);
};
