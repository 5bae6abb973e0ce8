import type { EpochNs, PlantedFile } from "@decnet/sdk";
import type { Batch } from "../transport.ts";
import { assertUnchanged } from "./check-files.ts";
import type { ContainerLink } from "./container-link.ts";
import { archiveAtime, fileEntry } from "./file-entries.ts";
import { folderEntries } from "./parents.ts";
import type { PathHead } from "./path-head.ts";
import { assertArrived, assertSameBytes } from "./verify.ts";

/**
 * Plants files in a volume, where no hard link leads from the stage. They are put, read back, and put again: the reading
 * set their atimes, and only a new file has the wanted ones. Who watches the folder sees each file come twice.
 */
export const plantVolume = async (
  link: ContainerLink,
  { folders, files }: Batch,
  before: readonly (PathHead | undefined)[],
  now: EpochNs,
): Promise<PlantedFile[]> => {
  const wanted = files.map((file) => ({ ...file, atime: archiveAtime(file, now) }));
  const parents = await folderEntries(link, { folders, files: wanted }, now);
  assertUnchanged(wanted, before, await Promise.all(wanted.map(({ path }) => link.head(path))));
  const entries = [...parents.kept, ...parents.made, ...wanted.map(fileEntry)];
  await link.put(entries, true);
  for (const file of wanted) assertSameBytes(file, (await link.get(file.path))?.[0]);
  await link.put(entries, true);
  return await assertArrived(link, wanted);
};
