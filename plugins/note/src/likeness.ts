const isEnd = (char: string | undefined): boolean => char !== undefined && /[\s.!?]/.test(char);

/** A line without what a list puts around it: two lines that agree here are the same line to a reader. */
export const bare = (line: string): string => {
  let end = line.length;
  while (isEnd(line[end - 1])) end--;
  return line
    .slice(0, end)
    .toLowerCase()
    .replace(/^[\s>*+#·•-]+/, "");
};

// The letters of the five languages; a class of Unicode costs several times as much.
const WORD = /[a-zß-öø-ÿœ]{2,}/g;

/** The words of a line, figures apart. */
const wordsOf = (line: string): ReadonlySet<string> => new Set(line.toLowerCase().match(WORD) ?? []);

const tokensOf = (line: string): string[] =>
  line
    .toLowerCase()
    .split(/[\s,:;/()]+/)
    .filter((token) => token !== "");

/** The lines of a note, to hold a new one against. */
export class Lines {
  readonly #taken: Set<string>;
  readonly #lines: string[];
  readonly #sizes: number[] = [];
  /** Lines by the words in them. */
  readonly #index = new Map<string, number[]>();

  constructor(lines: readonly string[]) {
    this.#taken = new Set(lines.map(bare));
    this.#lines = [...lines];
    for (const line of lines) this.#learn(line);
  }

  /** Adds a line. */
  add(line: string): void {
    this.#taken.add(bare(line));
    this.#lines.push(line);
    this.#learn(line);
  }

  /** Tells whether a line is there already. */
  has(line: string): boolean {
    return this.#taken.has(bare(line));
  }

  /** Tells whether one of the lines holds all these words: nobody keeps two passwords of one thing. */
  tells(words: string): boolean {
    const tokens = tokensOf(words);
    return this.#lines.some((line) => {
      const there = new Set(tokensOf(line));
      return tokens.every((token) => there.has(token));
    });
  }

  /** How alike a line and the nearest of these are, 0–1: the share of words they have in common. */
  likeness(line: string): number {
    const own = wordsOf(line);
    const common = new Map<number, number>();
    for (const word of own) {
      for (const at of this.#index.get(word) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    }
    let most = 0;
    for (const [at, shared] of common)
      most = Math.max(most, shared / ((this.#sizes[at] ?? 0) + own.size - shared));
    return most;
  }

  #learn(line: string): void {
    const at = this.#sizes.length;
    let size = 0;
    for (const word of line.toLowerCase().match(WORD) ?? []) {
      const there = this.#index.get(word);
      if (there?.at(-1) === at) continue;
      size++;
      if (there === undefined) this.#index.set(word, [at]);
      else there.push(at);
    }
    this.#sizes.push(size);
  }
}
