import { LARGEST_UNPACKED, MOST_ENTRIES } from "../limits.ts";
import { refusal } from "../refusal.ts";
import { type Archive, type Entry, FLAG, METHOD, unpack, ZIP } from "./archive.ts";

const WIDE = 0xffffffff;

const corrupt = (what: string) => refusal("corrupt", `the archive is broken: ${what}`);
const zip64 = () =>
  refusal("cannot", "it is a ZIP64 archive", { hint: "save it again with an office program" });

const findEnd = (bytes: Buffer): number => {
  const { signature, length, comment } = ZIP.end;
  // The comment is shorter than 64 KiB, and ends where the file ends.
  const lowest = Math.max(0, bytes.length - length - 0xffff);
  for (let at = bytes.length - length; at >= lowest; at--)
    if (
      bytes.readUInt32LE(at) === signature &&
      at + length + bytes.readUInt16LE(at + comment) === bytes.length
    )
      return at;
  throw corrupt("it has no end");
};

interface Record {
  readonly name: string;
  readonly central: Buffer;
  readonly offset: number;
  readonly size: number;
}

const readRecord = (bytes: Buffer, at: number, end: number): Record => {
  const { signature, length, flags, method, name, extra, comment, size, packed, offset } = ZIP.central;
  if (at + length > end || bytes.readUInt32LE(at) !== signature) throw corrupt("its directory has a gap");
  const total =
    length + [name, extra, comment].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
  if (at + total > end) throw corrupt("its directory is cut off");
  const central = bytes.subarray(at, at + total);
  if ([size, packed, offset].some((field) => central.readUInt32LE(field) === WIDE)) throw zip64();
  if (central.readUInt16LE(flags) & FLAG.encrypted)
    throw refusal("encrypted", "the archive is encrypted", { hint: "save the document without a password" });
  const how = central.readUInt16LE(method);
  if (how !== METHOD.stored && how !== METHOD.deflated)
    throw corrupt(`method ${how} is none that documents use`);
  return {
    name: central.toString("utf8", length, length + central.readUInt16LE(name)),
    central,
    offset: central.readUInt32LE(offset),
    size: central.readUInt32LE(size),
  };
};

const readDirectory = (bytes: Buffer, endAt: number): Record[] => {
  const { disks, entriesHere, entries, size, offset } = ZIP.end;
  const { zip64Locator } = ZIP;
  const locator = endAt - zip64Locator.length;
  if (locator >= 0 && bytes.readUInt32LE(locator) === zip64Locator.signature) throw zip64();
  const start = bytes.readUInt32LE(endAt + offset);
  if (bytes.readUInt16LE(endAt + entriesHere) !== bytes.readUInt16LE(endAt + entries))
    throw corrupt("its directory has two lengths");
  if (bytes.readUInt32LE(endAt + disks) !== 0 || start + bytes.readUInt32LE(endAt + size) !== endAt)
    throw corrupt("its directory is not where it says");
  const count = bytes.readUInt16LE(endAt + entries);
  if (count > MOST_ENTRIES) throw refusal("size", `it has ${count} parts; at most ${MOST_ENTRIES} are read`);
  const records: Record[] = [];
  let at = start;
  while (records.length < count) {
    const record = readRecord(bytes, at, endAt);
    records.push(record);
    at += record.central.length;
  }
  if (at !== endAt) throw corrupt("its directory is longer than it says");
  return records;
};

/** Tells whether an entry's own header says what the directory says; figures may follow the data instead. */
const agree = (local: Buffer, central: Buffer): boolean => {
  const [own, listed] = [ZIP.local, ZIP.central];
  const described = (central.readUInt16LE(listed.flags) & FLAG.descriptor) !== 0;
  return (
    local.readUInt16LE(own.method) === central.readUInt16LE(listed.method) &&
    (local.readUInt16LE(own.flags) & FLAG.descriptor) ===
      (central.readUInt16LE(listed.flags) & FLAG.descriptor) &&
    (described || local.subarray(own.crc, own.name).equals(central.subarray(listed.crc, listed.name)))
  );
};

const readLocal = (bytes: Buffer, { name, central, offset, size }: Record, next: number): Entry => {
  const fields = ZIP.local;
  const elsewhere = corrupt(`${name} is not where its directory says`);
  if (offset + fields.length > next || bytes.readUInt32LE(offset) !== fields.signature) throw elsewhere;
  const nameEnd = offset + fields.length + bytes.readUInt16LE(offset + fields.name);
  const data = nameEnd + bytes.readUInt16LE(offset + fields.extra);
  const end = data + central.readUInt32LE(ZIP.central.packed);
  const { length } = ZIP.central;
  const said = central.subarray(length, length + central.readUInt16LE(ZIP.central.name));
  if (end > next || !bytes.subarray(offset + fields.length, nameEnd).equals(said)) throw elsewhere;
  if (bytes.readUInt32LE(offset + fields.packed) === WIDE) throw zip64();
  if (!agree(bytes.subarray(offset, nameEnd), central)) throw elsewhere;
  return { name, central, local: bytes.subarray(offset, next), packed: bytes.subarray(data, end), size };
};

/**
 * Reads an archive strictly, and unpacks every entry once: what is cut off, changed or overlapping is refused, and so is a bomb.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT`, `_SIZE`, `_ENCRYPTED`, or `_CANNOT` for ZIP64.
 */
export const readArchive = (document: Uint8Array): Archive => {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength);
  const endAt = findEnd(bytes);
  const records = readDirectory(bytes, endAt);
  const unpacked = records.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > LARGEST_UNPACKED)
    throw refusal("size", `it unpacks to ${unpacked} bytes; at most ${LARGEST_UNPACKED} are read`);
  if (new Set(records.map(({ name }) => name.toLowerCase())).size !== records.length)
    throw corrupt("it has two parts of one name");
  const offsets = records.map(({ offset }) => offset).sort((a, b) => a - b);
  if (offsets[0] !== 0) throw corrupt("its first part is not at its beginning");
  const directory = bytes.readUInt32LE(endAt + ZIP.end.offset);
  if (offsets.some((offset) => offset > directory)) throw corrupt("a part of it is behind its directory");
  const following = new Map(offsets.map((offset, at) => [offset, offsets[at + 1]] as const));
  const entries = records.map((record) =>
    readLocal(bytes, record, following.get(record.offset) ?? directory),
  );
  for (const entry of entries) unpack(entry);
  return { entries, end: bytes.subarray(endAt) };
};
