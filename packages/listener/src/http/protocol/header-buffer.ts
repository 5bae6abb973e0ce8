import type { Inbox } from "./inbox.ts";

/** `client_header_buffer_size`, and `large_client_header_buffers`: nginx's defaults, which Debian keeps. */
const SMALL = 1024;
const LARGE = 8192;
const LARGE_COUNT = 4;

/**
 * The memory that nginx reads heads into: 1 KiB, then up to four buffers of 8 KiB, no line longer than one of them.
 * Where one ends decides which request is too large, so their bounds are kept as nginx keeps them.
 */
export class HeaderBuffer {
  #text = "";
  #capacity = SMALL;
  #used = 0;
  /** Large buffers that hold this request, and those left from one that came in the same breath. */
  #busy = 0;
  #spare = 0;

  /** What was read and not yet taken, one character a byte. */
  get text(): string {
    return this.#text;
  }

  get isFull(): boolean {
    return this.#used === this.#capacity;
  }

  /** Reads as much as there is room for; `false` when nothing came. */
  fill(inbox: Inbox): boolean {
    const bytes = inbox.take(this.#capacity - this.#used);
    this.#add(bytes);
    return bytes.length > 0;
  }

  /** Goes past what was understood. */
  take(length: number): void {
    this.#text = this.#text.slice(length);
  }

  /** Makes room for the rest of a line; `false` when nginx would give up. */
  grow(): boolean {
    if (this.#text.length >= LARGE) return false;
    if (this.#spare > 0) this.#spare--;
    else if (this.#busy >= LARGE_COUNT) return false;
    this.#busy++;
    this.#capacity = LARGE;
    this.#used = this.#text.length;
    return true;
  }

  /** Starts again at the front, when there was nothing but blank lines. */
  rewind(): void {
    this.#used = 0;
  }

  /** Takes in what was read past the end of a body. */
  append(bytes: Buffer): void {
    if (bytes.length > this.#capacity - this.#used) {
      if (this.#spare > 0) this.#spare--;
      this.#busy++;
      this.#capacity = LARGE;
      this.#used = 0;
    }
    this.#add(bytes);
  }

  /** Makes ready for the next request, which may be here already. */
  next(): void {
    if (this.#text === "") {
      this.#capacity = SMALL;
      this.#used = 0;
      this.#busy = 0;
      this.#spare = 0;
    } else if (this.#capacity === LARGE) {
      this.#spare += this.#busy - 1;
      this.#busy = 1;
    }
  }

  #add(bytes: Buffer): void {
    this.#text += bytes.toString("latin1");
    this.#used += bytes.length;
  }
}
