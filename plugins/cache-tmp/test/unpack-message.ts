/** Reads the MessagePack types that caches use; throws a RangeError at any other, or at bytes left over. */
export const unpackMessage = (bytes: Uint8Array): unknown => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const take = (count: number) => {
    at += count;
    return at - count;
  };
  const text = (length: number) => Buffer.from(bytes.subarray(take(length), at)).toString();
  const list = (length: number): unknown[] => Array.from({ length }, read);
  const map = (length: number) => Object.fromEntries(Array.from({ length }, () => [read(), read()]));
  const readers: Record<number, () => unknown> = {
    194: () => false,
    195: () => true,
    203: () => view.getFloat64(take(8)),
    204: () => view.getUint8(take(1)),
    205: () => view.getUint16(take(2)),
    206: () => view.getUint32(take(4)),
    207: () => Number(view.getBigUint64(take(8))),
    211: () => Number(view.getBigInt64(take(8))),
    217: () => text(view.getUint8(take(1))),
    218: () => text(view.getUint16(take(2))),
    219: () => text(view.getUint32(take(4))),
    220: () => list(view.getUint16(take(2))),
    221: () => list(view.getUint32(take(4))),
    222: () => map(view.getUint16(take(2))),
    223: () => map(view.getUint32(take(4))),
  };
  function read(): unknown {
    const type = view.getUint8(take(1));
    if (type <= 0x7f) return type;
    if (type <= 0x8f) return map(type & 0x0f);
    if (type <= 0x9f) return list(type & 0x0f);
    if (type <= 0xbf) return text(type & 0x1f);
    const reader = readers[type];
    if (reader === undefined) throw new RangeError(`type ${type.toString(16)}`);
    return reader();
  }
  const found = read();
  if (at !== bytes.length) throw new RangeError(`${bytes.length - at} bytes left over`);
  return found;
};
