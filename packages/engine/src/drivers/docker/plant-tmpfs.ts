import type { EpochNs, PlantedFile } from "@decnet/sdk";
import type { Batch } from "../transport.ts";
import { assertMayGo } from "./check-files.ts";
import type { ContainerLink } from "./container-link.ts";
import { fileEntry } from "./file-entries.ts";
import { assertFound, type InsideStat, readInside, statInside } from "./inside.ts";
import { mountOf } from "./layout.ts";
import { ancestorsOf } from "./parents.ts";
import { deckyTrouble, pathTrouble } from "./problems.ts";
import { readTar } from "./read-tar.ts";
import { assertSameBytes } from "./verify.ts";
import { type TarEntry, writeTar } from "./write-tar.ts";

const foldersIn = (link: ContainerLink, path: string): string[] => {
  const { path: mount } = mountOf(link.layout, path);
  return ancestorsOf(path).filter((folder) => folder === mount || folder.startsWith(`${mount}/`));
};

const folderEntry = (path: string, found: InsideStat | undefined, batch: Batch): TarEntry => {
  if (found !== undefined) {
    if (found.kind !== "folder") throw pathTrouble(path, `${path} is no folder`);
    return { ...found, type: "directory", path, atime: found.mtime };
  }
  const folder = batch.folders.find((each) => each.path === path);
  const first = batch.files.find((file) => file.path.startsWith(`${path}/`));
  if (folder === undefined || first === undefined) throw pathTrouble(path, `the folder ${path} is missing`);
  return { ...folder, type: "directory", mtime: first.mtime, atime: first.mtime };
};

/** Looks at the files and the folders above them, and throws unless the files may go there. */
export const checkInside = async (link: ContainerLink, batch: Batch): Promise<TarEntry[]> => {
  const folders = [...new Set(batch.files.flatMap(({ path }) => foldersIn(link, path)))];
  folders.sort((a, b) => a.length - b.length);
  const found = await statInside(link, [...folders, ...batch.files.map(({ path }) => path)]);
  for (const file of batch.files)
    await assertMayGo(file, found.get(file.path)?.kind, () => readInside(link, file.path));
  return folders.map((path) => folderEntry(path, found.get(path), batch));
};

/**
 * Plants files in a tmpfs, which no archive reaches: the container's own tar unpacks them from its standard input, and
 * packs them again to be read back. Both show in `ps` for a moment, and the reading sets the atime. busybox's tar keeps
 * whole seconds only, so the mtimes are the ones found afterwards.
 */
export const plantTmpfs = async (link: ContainerLink, batch: Batch, now: EpochNs): Promise<PlantedFile[]> => {
  const { files } = batch;
  const [{ path: first } = { path: "/" }] = files;
  const folders = await checkInside(link, batch);
  // Once more after the files: busybox's tar sets a folder's time as it makes it, and the files then change it.
  const archive = await writeTar([...folders, ...files.map(fileEntry), ...folders.toReversed()]);
  const unpacked = assertFound(
    await link.run(["tar", "-x", "-p", "-f", "-", "-C", "/"], archive),
    first,
    "tar",
  );
  if (unpacked.code !== 0) throw deckyTrouble(`the container's tar failed: ${unpacked.stderr}`);
  const names = files.map(({ path }) => path.slice(1));
  const packed = await link.run(["tar", "-c", "-f", "-", "-C", "/", "--", ...names]);
  const back = new Map((await readTar(packed.stdout)).map((file) => [file.name, file]));
  const found = await statInside(
    link,
    files.map(({ path }) => path),
  );
  return files.map((file) => {
    assertSameBytes(file, back.get(file.path.slice(1)));
    return { ...file, mtime: found.get(file.path)?.mtime ?? file.mtime, atime: now };
  });
};
