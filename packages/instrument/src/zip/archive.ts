import { inflateRawSync } from "node:zlib";
import { refusal } from "../refusal.ts";
import { crc32 } from "./crc32.ts";

/** Signatures and offsets of ZIP's records (APPNOTE.TXT 4.3). */
export const ZIP = {
  local: {
    signature: 0x04034b50,
    length: 30,
    flags: 6,
    method: 8,
    crc: 14,
    packed: 18,
    size: 22,
    name: 26,
    extra: 28,
  },
  central: {
    signature: 0x02014b50,
    length: 46,
    flags: 8,
    method: 10,
    crc: 16,
    packed: 20,
    size: 24,
    name: 28,
    extra: 30,
    comment: 32,
    offset: 42,
  },
  end: {
    signature: 0x06054b50,
    length: 22,
    disks: 4,
    entriesHere: 8,
    entries: 10,
    size: 12,
    offset: 16,
    comment: 20,
  },
  descriptor: { signature: 0x08074b50 },
  zip64Locator: { signature: 0x07064b50, length: 20 },
} as const;

/** Flag bits: encrypted; sizes in a descriptor after the data. */
export const FLAG = { encrypted: 1, descriptor: 8 } as const;

/** How an entry is packed. */
export const METHOD = { stored: 0, deflated: 8 } as const;

/** A file in an archive. */
export interface Entry {
  readonly name: string;
  /** Its record in the central directory. */
  readonly central: Buffer;
  /** Header, data and whatever else stands before the next one. */
  readonly local: Buffer;
  readonly packed: Buffer;
  /** Unpacked, in bytes. */
  readonly size: number;
}

/** An archive whose structure is sound. */
export interface Archive {
  /** In the order of the central directory. */
  readonly entries: readonly Entry[];
  /** The record at the end, with the archive's comment. */
  readonly end: Buffer;
}

/**
 * Unpacks an entry.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when it does not unpack to the size and checksum that are declared.
 */
export const unpack = ({ name, central, packed, size }: Entry): Uint8Array => {
  const broken = (cause?: unknown) =>
    refusal("corrupt", `${name} in the archive is broken`, cause === undefined ? {} : { cause });
  const content = (() => {
    if (central.readUInt16LE(ZIP.central.method) === METHOD.stored) return packed;
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    } catch (cause) {
      throw broken(cause);
    }
  })();
  if (content.length !== size || crc32(content) !== central.readUInt32LE(ZIP.central.crc)) throw broken();
  return content;
};
