import { isList, type Value } from "../value.ts";
import { type Encoding, has, joined, utf8 } from "./encoding.ts";

const op = (code: string): Uint8Array => utf8(code);

const little = (bytes: number, write: (view: DataView) => void): Uint8Array => {
  const all = new Uint8Array(bytes);
  write(new DataView(all.buffer));
  return all;
};

// LONG1: a length in bytes, then two's complement, little endian. Times in milliseconds need six.
const long = (value: number): Uint8Array[] => [
  Uint8Array.of(0x8a, 6),
  little(8, (view) => view.setBigInt64(0, BigInt(value), true)).subarray(0, 6),
];

const numeric = (value: number): Uint8Array[] => {
  if (!Number.isInteger(value)) return [op("G"), little(8, (view) => view.setFloat64(0, value))];
  if (value >= 0 && value <= 0xff) return [op("K"), Uint8Array.of(value)];
  if (value >= 0 && value <= 0xffff) return [op("M"), little(2, (view) => view.setUint16(0, value, true))];
  if (Math.abs(value) < 2 ** 31) return [op("J"), little(4, (view) => view.setInt32(0, value, true))];
  return long(value);
};

// Nothing is taken from the memo, so it is enough to fill it as the C pickler does: after each string, list and dict.
const MEMOIZE = Uint8Array.of(0x94);

const pieces = (value: Value): Uint8Array[] => {
  if (typeof value === "boolean") return [Uint8Array.of(value ? 0x88 : 0x89)];
  if (typeof value === "number") return numeric(value);
  if (typeof value === "string") {
    const bytes = utf8(value);
    const length =
      bytes.length <= 0xff
        ? Uint8Array.of(0x8c, bytes.length)
        : joined([op("X"), little(4, (view) => view.setUint32(0, bytes.length, true))]);
    return [length, bytes, MEMOIZE];
  }
  const [empty, one, many] = isList(value) ? ["]", "a", "e"] : ["}", "s", "u"];
  const members = isList(value) ? value : Object.entries(value).flat();
  const inside = members.flatMap(pieces);
  const count = Object.keys(value).length;
  if (count < 2) return [op(empty), MEMOIZE, ...inside, ...(count === 1 ? [op(one)] : [])];
  return [op(empty), MEMOIZE, op("("), ...inside, op(many)];
};

/** A dict as Python 3.8 and later pickles it: protocol 4, in one frame (PEP 3154, Lib/pickletools.py). */
export const pickle: Encoding = {
  weight: 2,
  fits: has("python3"),
  encode: (fields) => {
    const body = joined([...pieces(fields), op(".")]);
    const frame = little(8, (view) => view.setBigUint64(0, BigInt(body.length), true));
    return joined([Uint8Array.of(0x80, 4, 0x95), frame, body]);
  },
};
