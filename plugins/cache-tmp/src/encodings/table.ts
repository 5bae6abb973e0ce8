import type { Random } from "@decnet/sdk";
import { flatten } from "../flatten.ts";
import { type Encoding, joined, utf8 } from "./encoding.ts";

const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

// FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
const fnv1a = (bytes: Uint8Array): number => {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
};

const numbers = (values: readonly number[], littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setUint32(at * 4, value, littleEndian);
  return bytes;
};

const magicOf = (random: Random): Uint8Array =>
  joined([
    utf8(random.pick(["", "\u007f", "\u0001"]) + random.string(CAPITALS, random.pick([3, 4, 6]))),
    random.pick([Uint8Array.of(0), Uint8Array.of(0x1a, 0), Uint8Array.of(0x0d, 0x0a, 0x1a, 0x0a)]),
  ]);

/**
 * A file to be mapped into memory: magic, version, count and size; a row of hash, offset and length for each key, sorted
 * by hash; keys and values as strings that end in NUL.
 */
export const table: Encoding = {
  weight: 4,
  encode: (fields, random) => {
    const littleEndian = random.bool(0.85);
    let offset = 0;
    const rows = flatten(fields, ".").map(([way, value]) => {
      const bytes = utf8(`${way}\0${value}\0`);
      const row = { hash: fnv1a(utf8(way)), offset, bytes };
      offset += bytes.length;
      return row;
    });
    const sorted = rows.toSorted((a, b) => a.hash - b.hash);
    const index = sorted.flatMap(({ hash, offset: at, bytes }) => [hash, at, bytes.length]);
    const head = [random.int(1, 5), rows.length, offset];
    return joined([
      magicOf(random),
      numbers(head, littleEndian),
      numbers(index, littleEndian),
      ...rows.map(({ bytes }) => bytes),
    ]);
  },
};
