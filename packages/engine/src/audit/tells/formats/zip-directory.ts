/** One entry of an archive's central directory. */
export interface ZipEntry {
  readonly name: string;
  /** The wall clock's date and time, in seconds since 1970 as if it were UTC; `undefined` for MS-DOS's epoch, 1980-01-01. */
  readonly wallClock: number | undefined;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
// APPNOTE.TXT 4.3.16: the end record is 22 bytes and a comment of at most 65535.
const END_SIZE = 22;
const FARTHEST = END_SIZE + 0xffff;

const wallClock = (date: number, time: number): number | undefined => {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  if (year === 1980 && month <= 1 && day <= 1) return undefined;
  return Date.UTC(year, month - 1, day, time >> 11, (time >> 5) & 63, (time & 31) * 2) / 1000;
};

/** Reads a ZIP archive's central directory (APPNOTE.TXT 4.3.12); `undefined` when there is none that can be followed. */
export const zipDirectory = (bytes: Uint8Array): ZipEntry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  const stop = Math.max(0, bytes.length - FARTHEST);
  while (end >= stop && view.getUint32(end, true) !== END) end--;
  if (end < stop) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined;
    const size = view.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + size)).toString("utf8"),
      wallClock: wallClock(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
    });
    at += 46 + size + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** The names in an archive. */
export const zipNames = (bytes: Uint8Array): string[] | undefined =>
  zipDirectory(bytes)?.map(({ name }) => name);
