const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** 16 bytes (RFC 4648 base32 without padding, 26 characters) make a DNS label that survives case folding. */
export const TOKEN_BYTES = 16;

/**
 * Lower-case base32 (RFC 4648) without padding.
 *
 * @example base32(new Uint8Array(16)) // "aaaaaaaaaaaaaaaaaaaaaaaaaa"
 */
export const base32 = (bytes: Uint8Array): string => {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(value >>> (bits - 5)) & 31];
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text;
};
