import type { PlantedFile } from "@decnet/sdk";
import { sha256 } from "../../sha256.ts";
import { type ContainerLink, readPlain } from "./container-link.ts";
import { type Place, placeOf } from "./layout.ts";
import type { PathHead } from "./path-head.ts";
import { pathTrouble } from "./problems.ts";

/** Throws unless a file may go where `found` stands now: a free path, or a plain file with the bytes it replaces. */
export const assertMayGo = async (
  { path, replaces }: PlantedFile,
  found: PathHead["kind"] | undefined,
  read: () => Promise<Uint8Array | undefined>,
): Promise<void> => {
  if (replaces === undefined) {
    if (found !== undefined) throw pathTrouble(path, `${path} is taken`);
    return;
  }
  if (found !== "file") throw pathTrouble(path, `${path} is no longer there`);
  const bytes = await read();
  if (bytes === undefined || sha256(bytes) !== replaces) throw pathTrouble(path, `${path} has changed`);
};

/** Throws when files are no longer what they were at the first look. */
export const assertUnchanged = (
  files: readonly PlantedFile[],
  before: readonly (PathHead | undefined)[],
  after: readonly (PathHead | undefined)[],
): void => {
  files.forEach(({ path }, at) => {
    const [first, second] = [before[at], after[at]];
    if (first?.mtime !== second?.mtime || first?.size !== second?.size || first?.mode !== second?.mode)
      throw pathTrouble(path, `${path} has changed`);
  });
};

/** The files' places; throws when nothing can be planted in one of them. */
export const placesOf = (link: ContainerLink, files: readonly PlantedFile[]): Place[] =>
  files.map(({ path }) => {
    const place = placeOf(link.layout, path);
    if (place === "blocked") throw pathTrouble(path, `nothing can be written at ${path}`);
    return place;
  });

/** Checks files that an archive reaches; returns what stands there now. */
export const checkFromOutside = (
  link: ContainerLink,
  files: readonly PlantedFile[],
): Promise<(PathHead | undefined)[]> =>
  Promise.all(
    files.map(async (file) => {
      const found = await link.head(file.path);
      await assertMayGo(file, found?.kind, () => readPlain(link, file.path));
      return found;
    }),
  );
