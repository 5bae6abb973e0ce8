/** A number and where it ends. */
export interface LengthRead {
  readonly value: number;
  readonly end: number;
}

const WIDTHS: Readonly<Record<number, number>> = { 252: 2, 253: 3, 254: 8 };

/** Reads a length-encoded integer; undefined when it is none (251 is NULL, 255 an error) or runs out. */
export const readLength = (bytes: Buffer, at: number): LengthRead | undefined => {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first < 251) return { value: first, end: at + 1 };
  const width = WIDTHS[first];
  if (width === undefined || at + 1 + width > bytes.length) return undefined;
  const value = width === 8 ? Number(bytes.readBigUInt64LE(at + 1)) : bytes.readUIntLE(at + 1, width);
  return { value, end: at + 1 + width };
};
