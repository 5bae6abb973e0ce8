/** A big-endian 32-bit number (RFC 4251 §5, `uint32`). */
export const uint32 = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Bytes with their length before them (RFC 4251 §5, `string`). */
export const lengthPrefixed = (value: Uint8Array | string): Uint8Array => {
  const bytes = typeof value === "string" ? Buffer.from(value) : value;
  return Buffer.concat([uint32(bytes.length), bytes]);
};

/** A positive number of any size, from its bytes (RFC 4251 §5, `mpint`): no leading zeros, but one where the top bit is set. */
export const mpint = (magnitude: Uint8Array): Uint8Array => {
  const first = magnitude.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? new Uint8Array() : magnitude.subarray(first);
  const isSigned = ((digits[0] ?? 0) & 0x80) !== 0;
  return lengthPrefixed(isSigned ? Buffer.concat([Buffer.of(0), digits]) : digits);
};
