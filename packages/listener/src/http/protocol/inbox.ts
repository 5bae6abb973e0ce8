const NOTHING: Buffer = Buffer.alloc(0);

/** What came over a connection and nobody has read yet. */
export class Inbox {
  #bytes = NOTHING;
  #hasEnded = false;

  get length(): number {
    return this.#bytes.length;
  }

  /** The client will send nothing more, and all it sent was read. */
  get isOver(): boolean {
    return this.#hasEnded && this.#bytes.length === 0;
  }

  push(bytes: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
  }

  end(): void {
    this.#hasEnded = true;
  }

  clear(): void {
    this.#bytes = NOTHING;
  }

  /** Takes no more than `limit` bytes out. */
  take(limit: number): Buffer {
    const taken = this.#bytes.subarray(0, limit);
    this.#bytes = taken.length === this.#bytes.length ? NOTHING : this.#bytes.subarray(taken.length);
    return taken;
  }
}
