/** RFC 1035, section 3.1: labels of at most 63 bytes, a name of at most 255, the root's empty label included. */
const LONGEST_LABEL = 63;
const LONGEST_NAME = 255;

/** A domain name as it travels. */
export interface WireName {
  /** Length-prefixed labels and the root's zero, as they came: letter case is kept. */
  readonly bytes: Buffer;
  /** The same with ASCII letters in lower case, one character a byte: what names are compared by (RFC 4343). */
  readonly key: string;
  /** Where each label begins; the root has none. */
  readonly starts: readonly number[];
}

/** The key of a name's tail, from its nth label on; past the last one that is the root's. */
export const tailKey = ({ key, starts }: WireName, label: number): string => key.slice(starts[label] ?? -1);

/** How many labels a name has before those of `apex`, or undefined when it does not lie at or below it. */
export const labelsBefore = (name: WireName, apex: WireName): number | undefined => {
  const depth = name.starts.length - apex.starts.length;
  return depth >= 0 && tailKey(name, depth) === apex.key ? depth : undefined;
};

const keyOf = (bytes: Buffer): string => {
  const lower = Buffer.from(bytes);
  for (const [at, byte] of bytes.entries()) if (byte >= 0x41 && byte <= 0x5a) lower[at] = byte | 0x20;
  return lower.toString("latin1");
};

/**
 * Reads a name that is not compressed, as a question's must be: nothing comes before it that it could point to.
 * Anything else (a pointer, a reserved label type, a name that runs out of the packet or is too long) gives undefined.
 */
export const readName = (packet: Buffer, at: number): WireName | undefined => {
  const starts: number[] = [];
  for (let end = at; end - at < LONGEST_NAME; ) {
    const length = packet[end];
    if (length === undefined || length > LONGEST_LABEL) return undefined;
    if (length === 0) {
      const bytes = packet.subarray(at, end + 1);
      return { bytes, key: keyOf(bytes), starts };
    }
    starts.push(end - at);
    end += length + 1;
  }
  return undefined;
};

/** Where a name that may be compressed ends, or undefined when it runs out of the packet. Pointers are not followed. */
export const skipName = (packet: Buffer, at: number): number | undefined => {
  for (let end = at; end < packet.length; ) {
    const length = packet[end] ?? 0;
    if (length === 0) return end + 1;
    if (length >= 0xc0) return end + 2;
    if (length > LONGEST_LABEL) return undefined;
    end += length + 1;
  }
  return undefined;
};

/** The wire form of a host name as people write it, or undefined when it is none. A dot at the end is optional. */
export const nameOf = (text: string): WireName | undefined => {
  const labels = text.replace(/\.$/, "").split(".");
  if (!labels.every((label) => /^[a-z0-9_-]{1,63}$/i.test(label))) return undefined;
  const parts = labels.map((label) => String.fromCharCode(label.length) + label);
  return readName(Buffer.from(`${parts.join("")}\0`, "latin1"), 0);
};

/**
 * A name as people write it, case kept, without the dot at the end; odd bytes are escaped as in zone files (RFC 1035,
 * section 5.1).
 */
export const textOf = ({ bytes, starts }: WireName): string =>
  starts
    .map((start) => bytes.toString("latin1", start + 1, start + 1 + (bytes[start] ?? 0)))
    .map((label) =>
      label
        .replace(/["$().;@\\]/g, "\\$&")
        .replace(/[^!-~]/g, (odd) => `\\${String(odd.charCodeAt(0)).padStart(3, "0")}`),
    )
    .join(".");
