import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { PARTS, type PartName } from "./parts.ts";

/** The parts of a package as text. */
export type Parts = Readonly<Record<PartName, string>>;

// The zero of the DOS clock, which Word writes into every entry. fflate reads the fields of the process's own zone, so
// that the bytes are the same in all zones.
const MTIME = new Date(1980, 0, 1);

/** Unpacks the parts that a document of ours has; folder entries and all other parts are left behind. */
export const unpack = (bytes: Uint8Array): Parts => {
  const found = unzipSync(bytes);
  return Object.fromEntries(PARTS.map((name) => [name, strFromU8(found[name] ?? strToU8(""))])) as Parts;
};

/** Packs parts in Word's order. The same parts give the same bytes on every machine. */
export const pack = (parts: Parts): Uint8Array => {
  const entries: Zippable = Object.fromEntries(PARTS.map((name) => [name, strToU8(parts[name])]));
  return zipSync(entries, { mtime: MTIME });
};
