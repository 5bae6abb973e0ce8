const PERMUTATIONS = 128;
const WORDS = /[\p{L}\p{N}]+/gu;
const SHINGLE = 5;

// 32-bit FNV-1a: offset basis and prime (draft-eastlake-fnv).
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const hashWord = (word: string): number => {
  let hash = FNV_BASIS;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
};

// MurmurHash3's finaliser: every bit in depends on every bit out.
const mix = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};

// x → a·x + b mod 2³² with a odd is a permutation of the 32-bit numbers.
const FACTORS = Uint32Array.from({ length: PERMUTATIONS }, (_, at) => mix(2 * at + 1) | 1);
const TERMS = Uint32Array.from({ length: PERMUTATIONS }, (_, at) => mix(2 * at + 2));

/**
 * The runs of five words of a text, hashed; empty when it has fewer words.
 *
 * @example shinglesOf("one two three four five six").size // 2
 */
export const shinglesOf = (text: string): ReadonlySet<number> => {
  const words = Array.from(text.toLowerCase().match(WORDS) ?? [], hashWord);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = FNV_BASIS;
    for (let word = at; word < at + SHINGLE; word++)
      hash = mix(Math.imul(hash, FNV_PRIME) ^ (words[word] as number));
    shingles.add(hash >>> 0);
  }
  return shingles;
};

/** A MinHash signature of 128 permutations (Broder 1997). */
export const signatureOf = (shingles: ReadonlySet<number>): Uint32Array => {
  const signature = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
  for (const shingle of shingles)
    for (let at = 0; at < PERMUTATIONS; at++) {
      const value = (Math.imul(FACTORS[at] as number, shingle) + (TERMS[at] as number)) >>> 0;
      if (value < (signature[at] as number)) signature[at] = value;
    }
  return signature;
};

/** The share of equal places of two signatures: estimates the Jaccard index of their sets. */
export const estimate = (a: Uint32Array, b: Uint32Array): number => {
  let equal = 0;
  for (let at = 0; at < PERMUTATIONS; at++) if (a[at] === b[at]) equal++;
  return equal / PERMUTATIONS;
};

/** The Jaccard index: common members by all members; 0 for two empty sets. */
export const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const member of small) if (large.has(member)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
};

const ROWS = 4;

/**
 * Keys of the signature's 32 bands of 4: sets alike by 0.8 share one with p > 0.9999, by 0.2 with p = 0.05. Unlike bands seldom
 * have one key.
 */
export const bandsOf = (signature: Uint32Array): readonly number[] => {
  const bands: number[] = [];
  for (let from = 0; from < PERMUTATIONS; from += ROWS) {
    let hash = from;
    for (let at = from; at < from + ROWS; at++)
      hash = mix(Math.imul(hash, FNV_PRIME) ^ (signature[at] as number));
    // 30 bits: small integers are what a Map finds fastest.
    bands.push(hash >>> 2);
  }
  return bands;
};
