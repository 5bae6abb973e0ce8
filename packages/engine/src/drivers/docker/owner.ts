import type { Readable } from "node:stream";
import type Docker from "dockerode";
import { extract } from "tar-stream";
import type { DockerEngine } from "./docker-engine.ts";

/** Who owns a folder, as an archive's entry has it. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** chown(2) leaves an id alone that is -1, and the engine hands a tar's ids through. */
export const UNTOUCHED: Owner = { uid: -1, gid: -1 };
const ROOT: Owner = { uid: 0, gid: 0 };

/** An owner, or what has one, with the ids that the container itself knows. */
export const unshifted = <T extends Owner>(owned: T, { uid, gid }: Owner = ROOT): T => ({
  ...owned,
  uid: owned.uid - uid,
  gid: owned.gid - gid,
});

const firstOwner = async (
  container: Docker.Container,
  path: string,
  abortSignal: AbortSignal,
): Promise<Owner> => {
  const stream = (await container.getArchive({ path, abortSignal })) as Readable;
  // It is left half-read, which it takes for an error.
  stream.on("error", () => undefined);
  try {
    for await (const { header } of stream.pipe(extract() as never) as unknown as ReturnType<typeof extract>)
      return { uid: header.uid, gid: header.gid };
    return ROOT;
  } finally {
    stream.destroy();
  }
};

/**
 * What to take off the ids of an archive to have the container's own: an engine that maps users (`userns-remap`) maps
 * them on the way in, but not on the way out. Its own marker file belongs to the container's root. `undefined` when it
 * maps none.
 */
export const idShift = async (
  { remapsUsers }: DockerEngine,
  container: Docker.Container,
  { HostConfig }: Docker.ContainerInspectInfo,
  abortSignal: AbortSignal,
): Promise<Owner | undefined> => {
  if (HostConfig.UsernsMode === "host" || !(await remapsUsers())) return undefined;
  return await firstOwner(container, "/.dockerenv", abortSignal);
};

/**
 * The owner to put in a tar for a folder that shall keep its own. An engine that maps users refuses -1; the owner is then
 * that of the first entry of the folder's archive, which sets the atimes of what the engine reads before it is cut short.
 */
export const ownerToKeep = async (
  container: Docker.Container,
  path: string,
  shift: Owner | undefined,
  abortSignal: AbortSignal,
): Promise<Owner> => {
  if (shift === undefined) return UNTOUCHED;
  if (path === "/") return ROOT;
  return unshifted(await firstOwner(container, path, abortSignal), shift);
};
