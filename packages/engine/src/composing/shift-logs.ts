import type { Decky, PlantedFile, RotateRules } from "@decnet/sdk";
import { toMs } from "@decnet/sdk";
import { gzipSync } from "fflate";
import type { Transport } from "../drivers/transport.ts";
import { sha256 } from "./planted-file.ts";

/** An old log as it stands on the decky now, or as it is about to. */
export interface OldLog {
  readonly bytes: Uint8Array;
  readonly file: Pick<PlantedFile, "mode" | "uid" | "gid" | "mtime" | "atime">;
  /** What it replaces at each place, by path. */
  readonly compressed: boolean;
}

const nameOf = (path: string, number: number, { compressFrom }: RotateRules): string =>
  `${path}.${number}${number >= compressFrom ? ".gz" : ""}`;

// gzip(1) keeps the file's mtime in the header when it reads a plain file (RFC 1952, MTIME); level 6 is its default.
const compress = (old: OldLog): OldLog =>
  old.compressed
    ? old
    : { ...old, compressed: true, bytes: gzipSync(old.bytes, { level: 6, mtime: toMs(old.file.mtime) }) };

/** Reads the old logs that are there, newest first. */
export const readOldLogs = async (
  transport: Transport,
  decky: Decky,
  path: string,
  rules: RotateRules,
  known: (path: string) => OldLog["file"] | undefined,
): Promise<{ logs: OldLog[]; hashes: Map<string, string> }> => {
  const logs: OldLog[] = [];
  const hashes = new Map<string, string>();
  for (let number = 1; number <= rules.keep; number++) {
    const name = nameOf(path, number, rules);
    const file = known(name);
    const bytes = file === undefined ? undefined : await transport.read(decky, name);
    if (file === undefined || bytes === undefined) break;
    hashes.set(name, sha256(bytes));
    logs.push({ bytes, file, compressed: number >= rules.compressFrom });
  }
  return { logs, hashes };
};

/** Every old log at its new place: the freshly rotated ones first, the others moved on, those beyond `keep` gone. */
export const shiftLogs = (
  path: string,
  rules: RotateRules,
  fresh: readonly OldLog[],
  before: { readonly logs: readonly OldLog[]; readonly hashes: ReadonlyMap<string, string> },
): PlantedFile[] =>
  [...fresh, ...before.logs].slice(0, rules.keep).map((old, at) => {
    const name = nameOf(path, at + 1, rules);
    const { bytes, file } = at + 1 >= rules.compressFrom ? compress(old) : old;
    const replaces = before.hashes.get(name);
    return { ...file, path: name, bytes, ...(replaces !== undefined && { replaces }) };
  });
