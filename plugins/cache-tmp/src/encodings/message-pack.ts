import { isList, type Value } from "../value.ts";
import { type Encoding, joined, utf8 } from "./encoding.ts";

const MAX_UINT32 = 0xffffffff;

const withNumber = (type: number, bytes: number, write: (view: DataView) => void): Uint8Array => {
  const all = new Uint8Array(1 + bytes);
  all[0] = type;
  write(new DataView(all.buffer, 1));
  return all;
};

// A length or count: in the type's own byte when it is small, else in one (strings only), two or four of its own.
const sized = (
  length: number,
  small: number,
  most: number,
  types: readonly (number | undefined)[],
): Uint8Array => {
  const [one, two = 0, four = 0] = types;
  if (length <= most) return Uint8Array.of(small | length);
  if (one !== undefined && length <= 0xff) return Uint8Array.of(one, length);
  if (length <= 0xffff) return withNumber(two, 2, (view) => view.setUint16(0, length));
  return withNumber(four, 4, (view) => view.setUint32(0, length));
};

const numeric = (value: number): Uint8Array => {
  if (!Number.isInteger(value)) return withNumber(0xcb, 8, (view) => view.setFloat64(0, value));
  if (value < 0) return withNumber(0xd3, 8, (view) => view.setBigInt64(0, BigInt(value)));
  if (value <= 0x7f) return Uint8Array.of(value);
  if (value <= 0xff) return Uint8Array.of(0xcc, value);
  if (value <= 0xffff) return withNumber(0xcd, 2, (view) => view.setUint16(0, value));
  if (value <= MAX_UINT32) return withNumber(0xce, 4, (view) => view.setUint32(0, value));
  return withNumber(0xcf, 8, (view) => view.setBigUint64(0, BigInt(value)));
};

const pieces = (value: Value): Uint8Array[] => {
  if (typeof value === "boolean") return [Uint8Array.of(value ? 0xc3 : 0xc2)];
  if (typeof value === "number") return [numeric(value)];
  if (typeof value === "string") {
    const bytes = utf8(value);
    return [sized(bytes.length, 0xa0, 31, [0xd9, 0xda, 0xdb]), bytes];
  }
  if (isList(value))
    return [sized(value.length, 0x90, 15, [undefined, 0xdc, 0xdd]), ...value.flatMap(pieces)];
  const entries = Object.entries(value);
  return [sized(entries.length, 0x80, 15, [undefined, 0xde, 0xdf]), ...entries.flat().flatMap(pieces)];
};

/** MessagePack: https://github.com/msgpack/msgpack/blob/master/spec.md */
export const messagePack: Encoding = { weight: 3, encode: (fields) => joined(pieces(fields)) };
