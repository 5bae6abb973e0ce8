import { zlibSync } from "fflate";
import { type GitObject, headOf } from "./object.ts";

// git compresses what it keeps alone at zlib's level 1 (core.looseCompression), and zlib says so in its second byte;
// fflate calls every level below 6 "fast".
const LEVEL = 1;
const LEVEL_BYTE = 0x01;

/** Where an object lies alone, below `.git`. */
export const loosePath = (id: string): string => `objects/${id.slice(0, 2)}/${id.slice(2)}`;

/** The bytes of an object that lies alone. */
export const looseBytes = ({ kind, body }: GitObject): Uint8Array => {
  const bytes = zlibSync(Buffer.concat([headOf(kind, body), body]), { level: LEVEL });
  bytes[1] = LEVEL_BYTE;
  return bytes;
};
