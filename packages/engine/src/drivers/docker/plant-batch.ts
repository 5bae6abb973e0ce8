import { type EpochNs, isDecnetError, type PlantedFile } from "@decnet/sdk";
import type { Batch, PlantResult } from "../transport.ts";
import { checkFromOutside, placesOf } from "./check-files.ts";
import type { ContainerLink } from "./container-link.ts";
import { nowNs } from "./file-entries.ts";
import type { Place } from "./layout.ts";
import { folderEntries, rootEntry, settleRoot } from "./parents.ts";
import type { PathHead } from "./path-head.ts";
import { clearStage, hasStage, plantRootfs } from "./plant-rootfs.ts";
import { checkInside, plantTmpfs } from "./plant-tmpfs.ts";
import { plantVolume } from "./plant-volume.ts";
import { dockerProblem, isPathTrouble } from "./problems.ts";
import { assertArrived } from "./verify.ts";
import type { TarEntry } from "./write-tar.ts";

type Way = (now: EpochNs) => Promise<PlantedFile[]>;

/** A failed result with its sentence. */
export const failed = (thrown: unknown, planted: readonly PlantedFile[] = []): PlantResult => {
  const error = dockerProblem(thrown);
  return { success: false, planted, why: error.message, elsewhere: isPathTrouble(error) };
};

const onlyAt = (batch: Batch, places: readonly Place[], wanted: Place): Batch => ({
  ...batch,
  files: batch.files.filter((_, at) => places[at] === wanted),
});

const check = async (
  link: ContainerLink,
  batch: Batch,
): Promise<{ ways: Way[]; parents: readonly TarEntry[] }> => {
  const places = placesOf(link, batch.files);
  const [rootfs, volume, tmpfs] = (["rootfs", "volume", "tmpfs"] as const).map((place) =>
    onlyAt(batch, places, place),
  ) as [Batch, Batch, Batch];
  const outside = { ...batch, files: [...rootfs.files, ...volume.files] };
  const ways: Way[] = [];
  const parents = outside.files.length > 0 ? (await folderEntries(link, outside, nowNs())).kept : [];
  const add = (part: Batch, heads: readonly (PathHead | undefined)[], plant: typeof plantRootfs) => {
    if (part.files.length > 0) ways.push((now) => plant(link, part, heads, now));
  };
  // First, as it is the way that fails most often.
  if (tmpfs.files.length > 0) {
    await checkInside(link, tmpfs);
    ways.push((now) => plantTmpfs(link, tmpfs, now));
  }
  add(rootfs, await checkFromOutside(link, rootfs.files), hasStage(link) ? plantRootfs : plantVolume);
  add(volume, await checkFromOutside(link, volume.files), plantVolume);
  return { ways, parents };
};

// What was unpacked before the failure stays; the folders' times and the stage need not show it.
const tidy = async (link: ContainerLink, parents: readonly TarEntry[]): Promise<void> => {
  await link.put(parents, true);
  if (hasStage(link)) await clearStage(link, await rootEntry(link, nowNs()));
};

// The store has to know of every file that stands, also when the batch broke off halfway.
const landed = async (link: ContainerLink, files: readonly PlantedFile[]): Promise<PlantedFile[]> => {
  const found = files.map((file) => assertArrived(link, [file]).catch(() => []));
  return (await Promise.all(found)).flat();
};

// An engine that is away or wedged is not asked again, for up to a minute, only to be tidy.
const answers = (error: unknown): boolean =>
  isDecnetError(error) && error.code !== "DN_DOCKER_UNREACHABLE" && error.code !== "DN_DOCKER_TIMEOUT";

/** Plants a batch in one container: all is checked before anything is written, by the way each place asks for. */
export const plantBatch = async (link: ContainerLink, batch: Batch): Promise<PlantResult> => {
  const planted: PlantedFile[] = [];
  let parents: readonly TarEntry[] = [];
  try {
    const { ways, ...checked } = await check(link, batch);
    parents = checked.parents;
    for (const way of ways) planted.push(...(await way(nowNs())));
    await settleRoot(link);
    return { success: true, planted };
  } catch (error) {
    if (!answers(error)) return failed(error, planted);
    if (parents.length > 0) {
      await tidy(link, parents).catch(() => undefined);
      const told = new Set(planted.map(({ path }) => path));
      planted.push(
        ...(await landed(
          link,
          batch.files.filter(({ path }) => !told.has(path)),
        )),
      );
    }
    await settleRoot(link);
    return failed(error, planted);
  }
};
