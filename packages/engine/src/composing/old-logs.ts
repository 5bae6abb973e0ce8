import type { PlantedFile, RotateRules, SyntheticFile } from "@decnet/sdk";
import type { PathStat } from "../drivers/transport.ts";
import { sha256 } from "../sha256.ts";
import { ENGINE_MAX_BYTES } from "./body-rules.ts";

/** An old log: its bytes, and what goes with them wherever it moves. */
export interface OldLog {
  readonly bytes: Uint8Array;
  readonly zipped: boolean;
  readonly file: Pick<PlantedFile, "mode" | "uid" | "gid" | "mtime" | "atime">;
}

/** Where an old log stands, or may stand. */
export interface Place {
  readonly path: string;
  /** Whether what stands there is gzipped. */
  readonly zipped: boolean;
  /** Absent: the place is free. */
  readonly old?: OldLog;
}

/** An old log of ours that is not as we left it. */
export interface Changed {
  readonly file: SyntheticFile;
  /** Empty when it cannot be read, `undefined` when it is gone. */
  readonly found: Uint8Array | undefined;
}

/** How old logs are looked at. */
export interface Look {
  read(path: string): Promise<Uint8Array | undefined>;
  stat(path: string): Promise<PathStat | undefined>;
  known(path: string): SyntheticFile | undefined;
}

/** The places from the newest old log on. */
export interface Places {
  readonly places: readonly Place[];
  readonly changed: readonly Changed[];
}

type Seen = { readonly place: Place } | { readonly blocked: true };

const seenAt = async (file: SyntheticFile, look: Look, changed: Changed[]): Promise<Seen> => {
  const { path, contentHash, lastModified: mtime, mode, uid, gid } = file;
  const zipped = path.endsWith(".gz");
  const stat = await look.stat(path);
  if (stat === undefined) {
    changed.push({ file, found: undefined });
    return { place: { path, zipped } };
  }
  // Larger than anything of ours is somebody else's, and too large to be read.
  const readable = stat.kind === "file" && stat.size <= ENGINE_MAX_BYTES;
  const bytes = readable ? await look.read(path) : undefined;
  if (bytes !== undefined && sha256(bytes) === contentHash)
    return { place: { path, zipped, old: { bytes, zipped, file: { mode, uid, gid, mtime, atime: mtime } } } };
  changed.push({ file, found: bytes ?? new Uint8Array() });
  return { blocked: true };
};

// A place keeps the name it has, also when the rules change: nothing can be taken away from a decky.
const lookAt = async (base: string, zipped: boolean, look: Look, changed: Changed[]): Promise<Seen> => {
  const names = zipped ? [`${base}.gz`, base] : [base, `${base}.gz`];
  const file = names.map((name) => look.known(name)).find((known) => known !== undefined);
  if (file !== undefined) return seenAt(file, look, changed);
  for (const name of names) if ((await look.stat(name)) !== undefined) return { blocked: true };
  return { place: { path: names[0] as string, zipped } };
};

/**
 * The places that `count` more old logs of a log move through: from `.1` to the one at which there is room for all of
 * them. What stands in somebody else's hands, and all behind it, is left out, so that it is never written over.
 */
export const placesFor = async (
  path: string,
  { keep, compressFrom }: RotateRules,
  count: number,
  look: Look,
): Promise<Places> => {
  const places: Place[] = [];
  const changed: Changed[] = [];
  let room = 0;
  for (let number = 1; number <= keep && room < count; number++) {
    const seen = await lookAt(`${path}.${number}`, number >= compressFrom, look, changed);
    if ("blocked" in seen) break;
    places.push(seen.place);
    if (seen.place.old === undefined) room++;
  }
  return { places, changed };
};
