import { createHash } from "node:crypto";
import { zlibSync } from "fflate";
import type { Commit } from "../commit.ts";
import type { GitObject, ObjectKind } from "../object.ts";
import { objectsOf } from "../tree.ts";
import { delta } from "./delta.ts";

/** An object as it lies in a pack. */
export interface PackedObject {
  readonly id: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** A pack: its bytes, their check sum (which is its name), and where what lies. */
export interface Pack {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly objects: readonly PackedObject[];
}

// gitformat-pack(5), "Object types".
const TYPES: Readonly<Record<ObjectKind, number>> = { commit: 1, tree: 2, blob: 3 };
const OFFSET_DELTA = 6;
const VERSION = 2;
const HASH_BYTES = 20;
// git's pack.compression and zlib's default.
const LEVEL = 6;

interface Wanted {
  readonly object: GitObject;
  /** The newer version of the same file or folder, when there is one. */
  readonly newer?: GitObject;
}

/** Commits from new to old, then what they hold, newer versions first. */
const inOrder = (commits: readonly Commit[]): readonly Wanted[] => {
  const newestFirst = [...commits].reverse();
  const wanted: Wanted[] = newestFirst.map(({ object }) => ({ object }));
  const seen = new Set<string>();
  const atPath = new Map<string, GitObject>();
  for (const { tree } of newestFirst)
    for (const [path, object] of objectsOf(tree)) {
      if (seen.has(object.id)) continue;
      seen.add(object.id);
      const newer = atPath.get(path);
      atPath.set(path, object);
      wanted.push({ object, ...(newer?.kind === object.kind && { newer }) });
    }
  return wanted;
};

// The size takes 4 bits of the first byte, and 7 of each that follows.
const head = (type: number, size: number): number[] => {
  const bytes = [(type << 4) | (size & 0x0f)];
  for (let rest = size >>> 4; rest > 0; rest >>>= 7) {
    bytes.push((bytes.pop() ?? 0) | 0x80);
    bytes.push(rest & 0x7f);
  }
  return bytes;
};

// How far back the base lies: 7 bits a byte, high ones first, one less in each but the last (gitformat-pack(5)).
const distance = (back: number): number[] => {
  const bytes = [back & 0x7f];
  for (let rest = back >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (--rest & 0x7f));
  return bytes;
};

const packed = (
  { object, newer }: Wanted,
  offset: number,
  offsets: ReadonlyMap<string, number>,
): Uint8Array => {
  const base = newer === undefined ? undefined : offsets.get(newer.id);
  if (newer !== undefined && base !== undefined) {
    const changes = delta(newer.body, object.body);
    // What git calls worth while (try_delta).
    if (changes.length < object.body.length / 2 - HASH_BYTES)
      return Buffer.concat([
        Buffer.from([...head(OFFSET_DELTA, changes.length), ...distance(offset - base)]),
        zlibSync(changes, { level: LEVEL }),
      ]);
  }
  return Buffer.concat([
    Buffer.from(head(TYPES[object.kind], object.body.length)),
    zlibSync(object.body, { level: LEVEL }),
  ]);
};

/** All that some commits hold in one pack, as `git clone` receives it. */
export const packOf = (commits: readonly Commit[]): Pack => {
  const wanted = inOrder(commits);
  const start = Buffer.from("PACK\0\0\0\0\0\0\0\0");
  start.writeUInt32BE(VERSION, 4);
  start.writeUInt32BE(wanted.length, 8);
  const objects: PackedObject[] = [];
  const offsets = new Map<string, number>();
  let offset = start.length;
  for (const one of wanted) {
    const bytes = packed(one, offset, offsets);
    objects.push({ id: one.object.id, offset, bytes });
    offsets.set(one.object.id, offset);
    offset += bytes.length;
  }
  const content = Buffer.concat([start, ...objects.map(({ bytes }) => bytes)]);
  const sum = createHash("sha1").update(content).digest();
  return { bytes: Buffer.concat([content, sum]), name: sum.toString("hex"), objects };
};
