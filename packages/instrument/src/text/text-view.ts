/**
 * A document's bytes as a string in which positions can be found and ASCII put in, without knowing the encoding: one
 * character a byte, which suits every superset of ASCII (UTF-8, Latin-1, Windows-125x, Shift_JIS …), or a UTF-16 unit.
 */
export interface TextView {
  /** Without the byte order mark. */
  readonly source: string;
  /** The bytes of a source that is made from this one, with the byte order mark. */
  readonly bytesOf: (source: string) => Uint8Array;
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

const eightBit = (bytes: Uint8Array, mark: readonly number[]): TextView => ({
  source: Buffer.from(bytes.subarray(mark.length)).toString("latin1"),
  bytesOf: (source) => new Uint8Array(Buffer.concat([Uint8Array.from(mark), Buffer.from(source, "latin1")])),
});

const sixteenBit = (bytes: Uint8Array, bigEndian: boolean): TextView => {
  const swap = (units: Buffer) => (bigEndian ? units.swap16() : units);
  return {
    source: swap(Buffer.from(bytes.subarray(2))).toString("utf16le"),
    bytesOf: (source) => new Uint8Array(swap(Buffer.from(`\ufeff${source}`, "utf16le"))),
  };
};

/** The view of a document's bytes; `undefined` for UTF-16 that ends inside a unit. */
export const textView = (bytes: Uint8Array): TextView | undefined => {
  const little = startsWith(bytes, [0xff, 0xfe]);
  if (little || startsWith(bytes, [0xfe, 0xff]))
    return bytes.length % 2 === 0 ? sixteenBit(bytes, !little) : undefined;
  const mark = [0xef, 0xbb, 0xbf];
  return eightBit(bytes, startsWith(bytes, mark) ? mark : []);
};

// BEL to CR and ESC stand in logs and terminal output.
const isControl = (code: number) => code < 7 || (code > 13 && code < 32 && code !== 27);

/** Tells text from binary by the control characters that no text has. */
export const isText = (source: string): boolean => {
  for (let at = 0; at < source.length; at++) if (isControl(source.charCodeAt(at))) return false;
  return true;
};
