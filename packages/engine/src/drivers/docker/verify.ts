import type { PlantedFile } from "@decnet/sdk";
import type { ContainerLink } from "./container-link.ts";
import { deckyTrouble } from "./problems.ts";
import type { TarFile } from "./read-tar.ts";

/** Throws unless what was read back is the file that was sent: bytes, mode and owner. */
export const assertSameBytes = (sent: PlantedFile, back: TarFile | undefined): void => {
  const { mode, uid, gid } = sent;
  const same = back?.bytes.equals(sent.bytes) && back.mode === mode && back.uid === uid && back.gid === gid;
  if (!same) throw deckyTrouble(`${sent.path} was read back as something else`);
};

/** The files with the times the decky has them at; throws unless each stands there with its size, mode and mtime. */
export const assertArrived = async (
  link: Pick<ContainerLink, "head">,
  files: readonly PlantedFile[],
): Promise<PlantedFile[]> => {
  const heads = await Promise.all(files.map(({ path }) => link.head(path)));
  files.forEach(({ path, bytes, mode, mtime }, at) => {
    const head = heads[at];
    const arrived =
      head?.kind === "file" && head.size === bytes.byteLength && head.mode === mode && head.mtime === mtime;
    if (!arrived) throw deckyTrouble(`${path} did not arrive as it was sent`);
  });
  return [...files];
};
