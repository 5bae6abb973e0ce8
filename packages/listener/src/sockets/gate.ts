/** Where those wait who can be made to wait. */
export interface Gate {
  readonly isShut: boolean;
  /** So many wait that whoever comes now is to be turned away. */
  readonly isCrowded: boolean;
  /** Goes on when the gate opens; in the order in which they came, and only while it stays open. */
  whenOpen(goOn: () => void): void;
}

/** A gate that is never shut. */
export const NO_GATE: Gate = { isShut: false, isCrowded: false, whenOpen: (goOn) => goOn() };

// As many connections as HTTP takes at a time: each holds what it read, 64 KiB at most, until the gate opens.
const CROWD = 4096;

/** A gate that somebody shuts and opens. */
export class Turnstile implements Gate {
  readonly #waiting = new Set<() => void>();
  #isShut = false;
  #isRetired = false;

  get isShut(): boolean {
    return this.#isShut;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  get isCrowded(): boolean {
    return this.#isShut && this.#waiting.size >= CROWD;
  }

  whenOpen(goOn: () => void): void {
    if (this.#isShut) this.#waiting.add(goOn);
    else goOn();
  }

  shut(): void {
    this.#isShut = !this.#isRetired;
  }

  open(): void {
    this.#isShut = false;
    for (const goOn of this.#waiting) {
      if (this.#isShut) return;
      this.#waiting.delete(goOn);
      goOn();
    }
  }

  /** Opens for good. */
  retire(): void {
    this.#isRetired = true;
    this.open();
  }
}
