// Shorter lines are anybody's: "ok", "done", a heading.
const TELLING = 20;
// A month of a busy fleet; the oldest go.
const KEPT = 20_000;

const tellingLines = (text: string): readonly string[] => {
  const lines = text.split("\n").map((line) => line.trim().toLowerCase());
  const telling = lines.filter(({ length }) => length >= TELLING);
  return telling.length > 0 ? telling : [lines.join(" ").trim()];
};

/**
 * What a model has written lately. One that says the same again, as small models do when they are asked the same, must not
 * have it planted in two places: equal bodies on two hosts prove a decoy (REALISM.md, X01).
 */
export class Said {
  readonly #lines = new Set<string>();

  /** Whether most of what is new in a text was written before; what `previous` had already is the file's own. */
  repeats(text: string, previous = ""): boolean {
    const own = new Set(tellingLines(previous));
    const fresh = tellingLines(text).filter((line) => !own.has(line));
    return fresh.filter((line) => this.#lines.has(line)).length * 2 > fresh.length;
  }

  add(text: string): void {
    for (const line of tellingLines(text)) {
      this.#lines.delete(line);
      this.#lines.add(line);
    }
    for (const line of this.#lines) {
      if (this.#lines.size <= KEPT) return;
      this.#lines.delete(line);
    }
  }
}
