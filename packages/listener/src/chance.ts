/** Draws a number from 0 (inclusive) to 1 (exclusive). */
export type Chance = () => number;

const BYTES = 4;

/** Chance out of random bytes. */
export const chanceOf =
  (entropy: (count: number) => Uint8Array): Chance =>
  () =>
    Buffer.from(entropy(BYTES)).readUInt32BE() / 2 ** (8 * BYTES);
