import { bandsOf, estimate, jaccard, shinglesOf, signatureOf } from "./min-hash.ts";
import type { UserFile } from "./user-files.ts";
import { userLines } from "./user-lines.ts";

/** A text, and the earlier one that is most like it, on another host or by another owner. */
export interface Likeness {
  readonly file: UserFile;
  readonly like: UserFile;
  /** Jaccard index of the runs of five words, without bullets and ticks; 1 when the texts are equal. */
  readonly similarity: number;
}

interface Sketch {
  readonly file: UserFile;
  readonly shingles: ReadonlySet<number>;
  readonly signature: Uint32Array;
}

const SHORTEST = 12;
// Below this, equal by chance is likely enough that only equal bytes count.
const SHORT = 40;
// A band that very many texts share says no more than its first ones.
const FULL = 24;
const EXACT = 4;

const strangers = (a: UserFile, b: UserFile): boolean => a.host !== b.host || a.owner !== b.owner;

const equalTo = (known: Map<string, UserFile[]>, file: UserFile): UserFile | undefined => {
  const body = file.text.trim();
  const same = known.get(body);
  const like = same?.find((other) => strangers(file, other));
  if (same === undefined) known.set(body, [file]);
  else if (like === undefined) same.push(file);
  return like;
};

const candidatesFor = (buckets: ReadonlyMap<number, Sketch[]>, bands: readonly number[], file: UserFile) => {
  const candidates = new Set<Sketch>();
  for (const band of bands)
    for (const sketch of buckets.get(band) ?? []) if (strangers(file, sketch.file)) candidates.add(sketch);
  return [...candidates];
};

const likest = (sketch: Sketch, candidates: readonly Sketch[]) =>
  candidates
    .map((other) => ({ other, near: estimate(sketch.signature, other.signature) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, EXACT)
    .map(({ other }) => ({ like: other.file, similarity: jaccard(sketch.shingles, other.shingles) }))
    .sort((a, b) => b.similarity - a.similarity)[0];

/**
 * For each text the likest of those before it: found by MinHash and bands, then measured exactly. Grows with the number of
 * texts, not with that of pairs.
 */
export const likestBodies = (files: readonly UserFile[]): readonly Likeness[] => {
  const bodies = new Map<string, UserFile[]>();
  const buckets = new Map<number, Sketch[]>();
  return files.flatMap((file): Likeness[] => {
    const length = file.text.trim().length;
    if (length <= SHORTEST) return [];
    const equal = equalTo(bodies, file);
    if (equal !== undefined) return [{ file, like: equal, similarity: 1 }];
    const shingles = shinglesOf(
      userLines(file)
        .map(({ text }) => text)
        .join("\n"),
    );
    if (length < SHORT || shingles.size === 0) return [];
    const sketch = { file, shingles, signature: signatureOf(shingles) };
    const bands = bandsOf(sketch.signature);
    const near = likest(sketch, candidatesFor(buckets, bands, file));
    for (const band of bands) {
      const bucket = buckets.get(band) ?? [];
      if (bucket.length < FULL) bucket.push(sketch);
      buckets.set(band, bucket);
    }
    return near === undefined ? [] : [{ file, ...near }];
  });
};
