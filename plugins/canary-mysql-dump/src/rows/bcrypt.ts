import type { Random } from "@decnet/sdk";

// bcrypt's own base64. 22 characters carry 16 bytes of salt: the last holds two bits; 31 carry 23 bytes of digest: the
// last holds four bits. The unused low bits are zero, so only every 16th or 4th letter can stand there.
const ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const every = (step: number) => [...ALPHABET].filter((_, at) => at % step === 0).join("");

/** A bcrypt string of PHP's form, cost 10: 60 characters. It is the digest of nothing. */
export const bcrypt = (random: Random): string =>
  [
    "$2y$10$",
    random.string(ALPHABET, 21),
    random.string(every(16), 1),
    random.string(ALPHABET, 30),
    random.string(every(4), 1),
  ].join("");
