import { createHash } from "node:crypto";
import { crc32 } from "./crc32.ts";
import type { Pack } from "./pack.ts";

const MAGIC = Buffer.from([0xff, 0x74, 0x4f, 0x63]);
const VERSION = 2;
const FIRST_BYTES = 256;

const numbers = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, 4 * at);
  return bytes;
};

/** The index of a pack, version 2 (gitformat-pack(5)). */
export const packIndex = ({ objects, name }: Pack): Uint8Array => {
  const sorted = [...objects].sort((a, b) => (a.id < b.id ? -1 : 1));
  const upTo = Array.from(
    { length: FIRST_BYTES },
    (_, byte) => sorted.filter(({ id }) => Number.parseInt(id.slice(0, 2), 16) <= byte).length,
  );
  const content = Buffer.concat([
    MAGIC,
    numbers([VERSION, ...upTo]),
    ...sorted.map(({ id }) => Buffer.from(id, "hex")),
    numbers(sorted.map(({ bytes }) => crc32(bytes))),
    numbers(sorted.map(({ offset }) => offset)),
    Buffer.from(name, "hex"),
  ]);
  return Buffer.concat([content, createHash("sha1").update(content).digest()]);
};
