import { TYPE } from "../codes.ts";

/** What a query's OPT record says (RFC 6891, section 6.1). */
export interface Edns {
  /** The largest answer the asker takes over UDP, in bytes. */
  readonly size: number;
  readonly version: number;
  /** The asker's DO bit, which an answer repeats. */
  readonly dnssecOk: boolean;
}

const FIXED = 11;

const optionsFit = (packet: Buffer, from: number, end: number): boolean => {
  let at = from;
  while (at + 4 <= end) at += 4 + packet.readUInt16BE(at + 2);
  return at === end;
};

/** Reads an OPT record, whose options are looked over and ignored; undefined when it is something else or broken. */
export const readEdns = (packet: Buffer, at: number): Edns | undefined => {
  if (at + FIXED > packet.length || packet[at] !== 0 || packet.readUInt16BE(at + 1) !== TYPE.OPT)
    return undefined;
  const end = at + FIXED + packet.readUInt16BE(at + 9);
  if (end > packet.length || !optionsFit(packet, at + FIXED, end)) return undefined;
  return {
    size: packet.readUInt16BE(at + 3),
    version: packet.readUInt8(at + 6),
    dnssecOk: (packet.readUInt8(at + 7) & 0x80) !== 0,
  };
};
