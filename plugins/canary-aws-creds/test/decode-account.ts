const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * The account of an access key id, as TruffleHog and others decode it: base32 of what follows the prefix, the first 48 bits
 * masked with 0x7fffffffff80 and shifted by 7.
 */
export const decodeAccount = (id: string): string => {
  const bits = [...id.slice(4)].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const first48 = BigInt(`0b${bits.slice(0, 48)}`);
  return String((first48 & 0x7fffffffff80n) >> 7n).padStart(12, "0");
};
