/** Room that all connections share for bodies on their way in, so that many large ones cannot fill the memory. */
export interface BodyRoom {
  left: number;
}

/** The first bytes of a body; what comes after them is counted by nobody. */
export class KeptBytes {
  #limit: number;
  readonly #room: BodyRoom;
  #bytes = Buffer.alloc(0);
  #length = 0;

  constructor(limit: number, room: BodyRoom) {
    this.#limit = limit;
    this.#room = room;
  }

  /** Nothing more would be kept. */
  get isFull(): boolean {
    return this.#length === this.#limit;
  }

  push(bytes: Uint8Array): void {
    const wanted = Math.min(bytes.length, this.#limit - this.#length);
    this.#reserve(this.#length + wanted);
    const taken = Math.min(wanted, this.#bytes.length - this.#length);
    this.#bytes.set(bytes.subarray(0, taken), this.#length);
    this.#length += taken;
    // What comes after a gap would be read as if there were none.
    if (taken < bytes.length) this.#limit = this.#length;
  }

  /** Hands out a copy of just what was kept, gives the room back, and keeps no more. */
  release(): Uint8Array {
    const kept = new Uint8Array(this.#bytes.subarray(0, this.#length));
    this.#room.left += this.#bytes.length;
    this.#bytes = Buffer.alloc(0);
    this.#length = 0;
    this.#limit = 0;
    return kept;
  }

  #reserve(length: number): void {
    if (length <= this.#bytes.length) return;
    const wished = Math.min(this.#limit, Math.max(length, 2 * this.#bytes.length));
    const size = Math.min(wished, this.#bytes.length + this.#room.left);
    this.#room.left -= size - this.#bytes.length;
    const grown = Buffer.alloc(size);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
