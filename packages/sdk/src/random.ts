import * as crypto from "node:crypto";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

// One call instead of three where Node has it (20.12): forks are made by the thousand.
const sha256: (text: string) => Buffer =
  typeof crypto.hash === "function"
    ? (text) => crypto.hash("sha256", text, "buffer")
    : (text) => crypto.createHash("sha256").update(text).digest();

/**
 * A seeded stream of choices. The same seed gives the same choices on every machine.
 *
 * Streams are forked by name, never by position: `random.fork("web-03", "note", 4)` is the same stream however many
 * choices were drawn before, so one plugin's presence never changes what another one writes.
 *
 * @example
 * const random = Random.from("demo");
 * random.pick(["notes.txt", "scratch.md"]);
 * random.fork("colleague").int(1, 6);
 */
export class Random {
  readonly #key: string;
  #generator: RandomGenerator | undefined;

  private constructor(key: string) {
    this.#key = key;
  }

  /** A stream for a seed. */
  static from(seed: string | number): Random {
    return new Random(String(seed));
  }

  /** A stream of its own for these names; independent of what was drawn here. */
  fork(...names: readonly (string | number)[]): Random {
    return new Random(`${this.#key}\u0000${names.join("\u0000")}`);
  }

  /** A float in [0, 1), 53 bits. */
  next(): number {
    return uniformFloat64(this.#stream());
  }

  /** An integer between both ends, inclusive. */
  int(min: number, max: number): number {
    return uniformInt(this.#stream(), min, max);
  }

  /** True with this probability (0–1). */
  bool(probability = 0.5): boolean {
    return this.next() < probability;
  }

  /** One of the items, each as likely. Throws a RangeError when there is none. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError("pick: no items");
    return items[this.int(0, items.length - 1)] as T;
  }

  /** One of the items, by weight (≥ 0). Throws a RangeError when no weight is positive. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError("weighted: no positive weight");
    let roll = this.next() * total;
    for (const [item, weight] of entries) {
      roll -= weight;
      if (roll < 0) return item;
    }
    return (entries.findLast(([, weight]) => weight > 0) as readonly [T, number])[0];
  }

  /** The items in a random order (Fisher–Yates), as a new array. */
  shuffle<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.int(0, last);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }

  /** Up to `count` different items, in random order. */
  sample<T>(items: readonly T[], count: number): T[] {
    return this.shuffle(items).slice(0, count);
  }

  /** An exponentially distributed float with this mean: waiting times, long tails. */
  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** A normally distributed float (Box–Muller). */
  normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.next());
  }

  /** That many random bytes. Not for secrets in production: those come from the operating system. */
  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.int(0, 255));
  }

  /** A string of that many characters of an alphabet. */
  string(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[this.int(0, alphabet.length - 1)]).join("");
  }

  // Hashing is put off until the first draw: most forks are only forked again.
  #stream(): RandomGenerator {
    if (this.#generator === undefined) {
      const digest = sha256(this.#key);
      this.#generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => digest.readInt32LE(at)));
    }
    return this.#generator;
  }
}
