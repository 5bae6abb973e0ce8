import { packet } from "../../src/mysql/protocol/packet.ts";

export const FLAG = {
  LONG_PASSWORD: 1,
  DB: 1 << 3,
  COMPRESS: 1 << 5,
  P41: 1 << 9,
  SSL: 1 << 11,
  SECURE: 1 << 15,
  PLUGIN: 1 << 19,
  ATTRS: 1 << 20,
  LENENC: 1 << 21,
};

export const USUAL = FLAG.LONG_PASSWORD | FLAG.P41 | FLAG.SECURE | FLAG.PLUGIN;

/** A reply of the length that a password's has. */
export const REPLY = `\u0014${"p".repeat(20)}`;

const bytes = (part: string | Uint8Array): Uint8Array =>
  typeof part === "string" ? Buffer.from(part, "latin1") : part;

/** A handshake of the new form: the fixed part, then whatever is given (texts as Latin-1). */
export const modern = (flags: number, ...parts: readonly (string | Uint8Array)[]): Buffer =>
  charset(45, flags, ...parts);

/** The same with another collation. */
export const charset = (
  collation: number,
  flags: number,
  ...parts: readonly (string | Uint8Array)[]
): Buffer => {
  const fixed = Buffer.alloc(32);
  fixed.writeUInt32LE(flags >>> 0, 0);
  fixed.writeUInt32LE(1 << 24, 4);
  fixed[8] = collation;
  return Buffer.concat([fixed, ...parts.map(bytes)]);
};

/** A handshake of the form before 4.1. */
export const old = (flags: number, ...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat([Buffer.from([flags & 255, flags >> 8, 0, 0, 1]), ...parts.map(bytes)]);

/** Attributes: names and values by turns, each after its length. */
export const attributes = (...texts: readonly string[]): Buffer => {
  const list = Buffer.concat(
    texts.flatMap((text) => [Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)]),
  );
  return Buffer.concat([Buffer.from([list.length]), list]);
};

/** The client's first packet. */
export const first = (payload: Buffer): Buffer => packet(1, payload);

/** The client's second, when it was asked to switch. */
export const second = (payload: Buffer | string): Buffer =>
  packet(3, Buffer.from(payload as string, "latin1"));
