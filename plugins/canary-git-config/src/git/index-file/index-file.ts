import { createHash } from "node:crypto";
import type { EpochMs } from "@decnet/sdk";
import { modeOf, type Tree, type TreeFile, treeFiles } from "../tree.ts";
import { cacheTree } from "./cache-tree.ts";

/** What git remembers of a file so as not to read it again. */
export interface Stat {
  /** When it was written last. */
  readonly at: EpochMs;
  readonly device: number;
  readonly inode: number;
  readonly uid: number;
  readonly gid: number;
}

const VERSION = 2;
// gitformat-index(5): ten numbers, a hash and two bytes of flags before the path.
const FIXED = 62;
const NAME_MASK = 0xfff;

const entryFor = (path: string, file: TreeFile, { at, device, inode, uid, gid }: Stat): Buffer => {
  const name = Buffer.from(path);
  // One NUL at least, up to a multiple of eight.
  const entry = Buffer.alloc(FIXED + name.length + 8 - ((FIXED + name.length) % 8));
  const seconds = Math.floor(at / 1000);
  const nanoseconds = Math.floor((at % 1000) * 1e6);
  const numbers = [
    ...[seconds, nanoseconds, seconds, nanoseconds],
    ...[device, inode, modeOf(file), uid, gid, file.blob.body.length],
  ];
  for (const [number, value] of numbers.entries()) entry.writeUInt32BE(value, 4 * number);
  entry.write(file.blob.id, 40, "hex");
  entry.writeUInt16BE(Math.min(name.length, NAME_MASK), 60);
  name.copy(entry, FIXED);
  return entry;
};

/** The index right after a checkout: every file of the tree, none of them changed. */
export const indexFile = (tree: Tree, statOf: (path: string) => Stat): Uint8Array => {
  const files = treeFiles(tree).map(([path, file]) => ({ path: Buffer.from(path), name: path, file }));
  const sorted = files.sort((a, b) => Buffer.compare(a.path, b.path));
  const start = Buffer.from("DIRC\0\0\0\0\0\0\0\0");
  start.writeUInt32BE(VERSION, 4);
  start.writeUInt32BE(sorted.length, 8);
  const content = Buffer.concat([
    start,
    ...sorted.map(({ name, file }) => entryFor(name, file, statOf(name))),
    cacheTree(tree),
  ]);
  return Buffer.concat([content, createHash("sha1").update(content).digest()]);
};
