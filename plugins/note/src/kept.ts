// Unicode's private use area; the SDK's phrases hide their own characters below it.
const FIRST = 0xe100;
const STANDS_IN = /[\ue100-\uefff]/g;

/**
 * Words that have to stay as they are, whatever a writer does to a line: a file is looked for by its name, a password
 * is no word. One character stands in for each until the line is done.
 *
 * @example const kept = new Kept(); kept.restore(kept.keep("Plan.md").toLowerCase()) // "Plan.md"
 */
export class Kept {
  readonly #words: string[] = [];

  /** What stands in for a word. */
  keep(word: string): string {
    this.#words.push(word);
    return String.fromCharCode(FIRST + this.#words.length - 1);
  }

  /** The line without them. */
  without(line: string): string {
    return line.replace(STANDS_IN, "");
  }

  /** The line with its words back. */
  restore(line: string): string {
    if (this.#words.length === 0) return line;
    return line.replace(STANDS_IN, (char) => this.#words[char.charCodeAt(0) - FIRST] ?? "");
  }
}
