/** RFC 1035, section 4.1.1. */
export const HEADER_SIZE = 12;

export const FLAG = {
  RESPONSE: 0x8000,
  AUTHORITATIVE: 0x0400,
  TRUNCATED: 0x0200,
  RECURSION_DESIRED: 0x0100,
} as const;

/** The fixed part of a message. */
export interface Header {
  readonly id: number;
  readonly flags: number;
  readonly questions: number;
  readonly answers: number;
  readonly authorities: number;
  readonly additionals: number;
}

/** The header, or undefined when the packet is too short for one. */
export const readHeader = (packet: Buffer): Header | undefined =>
  packet.length < HEADER_SIZE
    ? undefined
    : {
        id: packet.readUInt16BE(0),
        flags: packet.readUInt16BE(2),
        questions: packet.readUInt16BE(4),
        answers: packet.readUInt16BE(6),
        authorities: packet.readUInt16BE(8),
        additionals: packet.readUInt16BE(10),
      };

export const opcodeOf = ({ flags }: Header): number => (flags >> 11) & 0xf;

export const rcodeOf = ({ flags }: Header): number => flags & 0xf;
