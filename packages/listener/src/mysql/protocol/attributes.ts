import { readLength } from "./length-encoded.ts";

/** Bounds of what is kept; clients send about ten, of some dozens of characters. */
const MOST = 64;
const LONGEST = 1024;

const readText = (bytes: Buffer, at: number): { readonly text: string; readonly end: number } | undefined => {
  const length = readLength(bytes, at);
  if (length === undefined || length.end + length.value > bytes.length) return undefined;
  const end = length.end + length.value;
  return { text: bytes.toString("utf8", length.end, Math.min(end, length.end + LONGEST)), end };
};

/**
 * A client's attributes (`_client_name`, `_os`, `program_name`, …), as far as they can be read. Undefined when they do
 * not fit into the packet; what is wrong inside them is nobody's business.
 */
export const readAttributes = (bytes: Buffer, from: number): Readonly<Record<string, string>> | undefined => {
  const total = readLength(bytes, from);
  if (total === undefined || total.end + total.value > bytes.length) return undefined;
  const list = bytes.subarray(total.end, total.end + total.value);
  const pairs: [string, string][] = [];
  for (let at = 0; pairs.length < MOST; ) {
    const name = readText(list, at);
    const value = name && readText(list, name.end);
    if (name === undefined || value === undefined) break;
    pairs.push([name.text, value.text]);
    at = value.end;
  }
  // Not by assignment: a name may be anything, "__proto__" too.
  return Object.fromEntries(pairs);
};
