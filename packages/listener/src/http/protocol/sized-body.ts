import type { Body, BodySink, BodyState } from "./body.ts";

/** A body of a given length. */
export class SizedBody implements Body {
  readonly #keep: BodySink;
  #left: number;

  constructor(length: number, keep: BodySink) {
    this.#left = length;
    this.#keep = keep;
  }

  get appetite(): number {
    return this.#left;
  }

  get state(): BodyState {
    return this.#left === 0 ? "done" : "more";
  }

  read(bytes: Uint8Array): { used: number; state: BodyState } {
    const length = Math.min(this.#left, bytes.length);
    this.#keep(bytes.subarray(0, length));
    this.#left -= length;
    return { used: length, state: this.state };
  }
}
