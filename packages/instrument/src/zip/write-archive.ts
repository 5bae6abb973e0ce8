import { deflateSync } from "fflate";
import { type Archive, type Entry, FLAG, METHOD, ZIP } from "./archive.ts";
import { crc32 } from "./crc32.ts";

interface Written {
  readonly local: Buffer;
  readonly central: Buffer;
}

const uint32 = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) buffer.writeUInt32LE(value, at * 4);
  return buffer;
};

// fflate's output is the same on every version of Node; zlib's is not.
const pack = (content: Uint8Array, method: number): Uint8Array =>
  method === METHOD.stored ? content : deflateSync(content, { level: 6 });

/** The entry with another content; times, flags, attributes and extra fields stay. */
const withContent = ({ local, central }: Written, content: Uint8Array): Written => {
  const fields = ZIP.local;
  const headerLength = fields.length + local.readUInt16LE(fields.name) + local.readUInt16LE(fields.extra);
  const header = Buffer.from(local.subarray(0, headerLength));
  const record = Buffer.from(central);
  const packed = pack(content, record.readUInt16LE(ZIP.central.method));
  const figures = uint32(crc32(content), packed.length, content.length);
  figures.copy(record, ZIP.central.crc);
  const described = (record.readUInt16LE(ZIP.central.flags) & FLAG.descriptor) !== 0;
  if (!described) figures.copy(header, fields.crc);
  const descriptor = described ? [uint32(ZIP.descriptor.signature), figures] : [];
  return { local: Buffer.concat([header, packed, ...descriptor]), central: record };
};

/** An entry that is not there yet, made by the program that made another one. */
const likeEntry = ({ local, central }: Entry, name: string): Written => {
  const text = Buffer.from(name);
  const header = Buffer.from(local.subarray(0, ZIP.local.length));
  header.writeUInt16LE(text.length, ZIP.local.name);
  header.writeUInt16LE(0, ZIP.local.extra);
  const record = Buffer.from(central.subarray(0, ZIP.central.length));
  record.writeUInt16LE(text.length, ZIP.central.name);
  record.writeUInt16LE(0, ZIP.central.extra);
  record.writeUInt16LE(0, ZIP.central.comment);
  return { local: Buffer.concat([header, text]), central: Buffer.concat([record, text]) };
};

const headerOffset = ({ central }: Entry) => central.readUInt32LE(ZIP.central.offset);

/** Entries by name, in the order in which they stand in the file. */
const writeEntries = (
  { entries }: Archive,
  changes: ReadonlyMap<string, Uint8Array>,
  model: Entry,
): ReadonlyMap<string, Written> => {
  const written = new Map<string, Written>();
  for (const entry of [...entries].sort((a, b) => headerOffset(a) - headerOffset(b))) {
    const content = changes.get(entry.name);
    written.set(entry.name, content === undefined ? entry : withContent(entry, content));
  }
  for (const [name, content] of changes)
    if (!written.has(name)) written.set(name, withContent(likeEntry(model, name), content));
  return written;
};

const writeEnd = (end: Buffer, count: number, size: number, offset: number): Buffer => {
  const fields = ZIP.end;
  const record = Buffer.from(end);
  record.writeUInt16LE(count, fields.entriesHere);
  record.writeUInt16LE(count, fields.entries);
  record.writeUInt32LE(size, fields.size);
  record.writeUInt32LE(offset, fields.offset);
  return record;
};

/**
 * Writes an archive with other contents: entries that do not change stay bit for bit, in their order; new ones come
 * last, with the times of `model`.
 */
export const writeArchive = (
  archive: Archive,
  changes: ReadonlyMap<string, Uint8Array>,
  model: Entry,
): Uint8Array => {
  const written = writeEntries(archive, changes, model);
  const records = new Map<string, Buffer>();
  let offset = 0;
  for (const [name, { local, central }] of written) {
    const record = Buffer.from(central);
    record.writeUInt32LE(offset, ZIP.central.offset);
    records.set(name, record);
    offset += local.length;
  }
  // The directory has an order of its own; what is new comes last in it, too.
  const names = new Set([...archive.entries.map(({ name }) => name), ...written.keys()]);
  const directory = Buffer.concat([...names].map((name) => records.get(name) as Buffer));
  const end = writeEnd(archive.end, names.size, directory.length, offset);
  return new Uint8Array(Buffer.concat([...[...written.values()].map(({ local }) => local), directory, end]));
};
