import { unzipSync } from "fflate";
import { gunzip } from "../formats/gunzip.ts";

/** One stretch of bytes that a file holds: itself, or what is packed in it. */
export interface Layer {
  /** Where in the file; empty for the file itself. */
  readonly within: string;
  readonly bytes: Uint8Array;
}

const MOST = 256 * 1024 * 1024;

const unzip = (bytes: Uint8Array): Layer[] => {
  let left = MOST;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        return left > 0;
      },
    });
    return Object.entries(entries).flatMap(([name, entry]) => [
      { within: name, bytes: Buffer.from(name) },
      { within: name, bytes: entry },
    ]);
  } catch {
    return [];
  }
};

/** A file's bytes as they are, and unpacked once where it is gzip or ZIP (office files are). */
export const layersOf = (bytes: Uint8Array): Layer[] => {
  const own = { within: "", bytes };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const result = gunzip(bytes);
    return "body" in result ? [own, { within: "the gzip", bytes: result.body }] : [own];
  }
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? [own, ...unzip(bytes)] : [own];
};
