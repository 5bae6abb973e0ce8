import type { Random } from "@decnet/sdk";

// ssh-keygen's default length of an RSA key since OpenSSH 8.0.
const BYTES = 3072 / 8;

const SMALL_PRIMES = ((): readonly bigint[] => {
  const primes: number[] = [];
  for (let number = 3; number < 1000; number += 2)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes.map(BigInt);
})();

/**
 * A number that could be an RSA modulus: 3072 bits, and no factor that anybody finds in passing. Nothing is ever signed with
 * it, and looking for two large primes takes a second that planting has not.
 */
export const modulus = (random: Random): Uint8Array => {
  const bytes = random.bytes(BYTES);
  // The product of two primes of 1536 bits, each with its two top bits set, has its top bit set.
  bytes[0] = (bytes[0] ?? 0) | 0x90;
  bytes[BYTES - 1] = (bytes[BYTES - 1] ?? 0) | 1;
  let candidate = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  while (SMALL_PRIMES.some((prime) => candidate % prime === 0n)) candidate += 2n;
  return Buffer.from(candidate.toString(16), "hex");
};
