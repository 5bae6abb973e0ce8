import { PACKET_HEADER } from "./packet.ts";

/** What is kept of a packet; a client's own never comes near. The rest is read and dropped, as its length promises. */
const KEPT = 64 * 1024;

/** A piece of the stream: a header as soon as it is in, a packet's bytes once they are all in. */
export type Piece =
  | { readonly kind: "header"; readonly sequence: number }
  | { readonly kind: "payload"; readonly sequence: number; readonly payload: Buffer };

/** Cuts a client's stream into packets. */
export class PacketCutter {
  readonly #header: number[] = [];
  #payload = Buffer.alloc(0);
  #filled = 0;
  #left = 0;

  /** The pieces that a chunk completes, one at a time: whoever stops asking stops the reading. */
  *push(chunk: Buffer): Generator<Piece> {
    for (let at = 0; at < chunk.length; ) {
      if (this.#header.length < PACKET_HEADER) {
        this.#header.push(chunk.readUInt8(at++));
        if (this.#header.length < PACKET_HEADER) continue;
        this.#begin();
        yield { kind: "header", sequence: this.#sequence };
      } else {
        const part = chunk.subarray(at, at + this.#left);
        this.#filled += part.copy(this.#payload, this.#filled);
        this.#left -= part.length;
        at += part.length;
      }
      if (this.#left === 0) {
        const piece = { kind: "payload", sequence: this.#sequence, payload: this.#payload } as const;
        this.#header.length = 0;
        yield piece;
      }
    }
  }

  get #sequence(): number {
    return this.#header[3] ?? 0;
  }

  #begin(): void {
    this.#left = Buffer.from(this.#header).readUIntLE(0, 3);
    this.#payload = Buffer.alloc(Math.min(this.#left, KEPT));
    this.#filled = 0;
  }
}
