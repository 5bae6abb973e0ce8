import type { EpochNs, PlantedFile } from "@decnet/sdk";
import type { TarEntry } from "./write-tar.ts";

/** A moment in nanoseconds: the clock's milliseconds, and a counter's digits below them. */
export const nowNs = (): EpochNs => BigInt(Date.now()) * 1_000_000n + (process.hrtime.bigint() % 1_000_000n);

/**
 * The atime an archive can give a file. The engine raises one that is older than the mtime to the mtime itself, and two
 * times that are equal to the nanosecond give the file away: such a one is put as much after the mtime as it was before.
 */
export const archiveAtime = (
  { mtime, atime }: Pick<PlantedFile, "mtime" | "atime">,
  now: EpochNs,
): EpochNs => {
  if (atime > mtime) return atime;
  const mirrored = atime === mtime ? mtime + 1_000_003n : 2n * mtime - atime;
  return mirrored < now || mtime >= now ? mirrored : now;
};

/** The file as an archive's entry. */
export const fileEntry = ({ path, bytes, mode, uid, gid, mtime, atime }: PlantedFile): TarEntry => ({
  type: "file",
  path,
  bytes,
  mode,
  uid,
  gid,
  mtime,
  atime,
});
