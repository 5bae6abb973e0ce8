/** Three bytes of length, one of sequence. */
export const PACKET_HEADER = 4;

/** Puts the header before a payload. */
export const packet = (sequence: number, payload: Buffer): Buffer => {
  const header = Buffer.alloc(PACKET_HEADER);
  header.writeUIntLE(payload.length, 0, 3);
  header.writeUInt8(sequence & 0xff, 3);
  return Buffer.concat([header, payload]);
};
