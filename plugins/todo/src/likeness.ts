const SHORTEST_WORD = 4;

/** What two items share when they say the same. */
export const sameness = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const leadOf = (text: string) => sameness(/^(.{3,28}?)\s?:/u.exec(text)?.[1] ?? "");

interface Heard {
  readonly same: string;
  readonly lead: string;
  readonly words: ReadonlySet<string>;
}

const isAlike = (one: Heard, other: Heard): boolean => {
  if (one.same === other.same || (one.lead !== "" && one.lead === other.lead)) return true;
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared++;
  return shared >= 2 && shared / Math.min(one.words.size, other.words.size) >= 0.5;
};

/** What a list says already. */
export class Said {
  readonly #names: ReadonlySet<string>;
  readonly #heard: Heard[] = [];

  /** @param names hosts, people and projects, in lower case. */
  constructor(names: ReadonlySet<string>, taken: Iterable<string> = []) {
    this.#names = names;
    for (const text of taken) this.#heard.push(this.#hear(text));
  }

  /** How many items that are. */
  get size(): number {
    return this.#heard.length;
  }

  /**
   * Adds an item, and tells whether it was new: not when another one says the same, or nearly: half of its longer words
   * are there too, or it opens with the same word and a colon. Nobody keeps "order 4 disks for rack 2" beside "order 6
   * disks for rack 1". Names do not count: many items are about the same host or person.
   */
  add(text: string): boolean {
    const item = this.#hear(text);
    if (this.#heard.some((other) => isAlike(item, other))) return false;
    this.#heard.push(item);
    return true;
  }

  #hear(text: string): Heard {
    const same = sameness(text);
    const lead = leadOf(text);
    const words = same
      .split(" ")
      .filter((word) => word.length >= SHORTEST_WORD && !/\d/.test(word) && !this.#names.has(word));
    return { same, lead: this.#names.has(lead) ? "" : lead, words: new Set(words) };
  }
}
