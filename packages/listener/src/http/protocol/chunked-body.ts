import type { Body, BodySink, BodyState } from "./body.ts";

/** NGX_HTTP_DISCARD_BUFFER_SIZE. */
const READ_SIZE = 4096;
/** An off_t, and one less room for the last chunk. */
const MAX_OFF_T = 2n ** 63n - 1n;
const LARGEST_CHUNK = MAX_OFF_T - 5n;
const LARGEST_BEFORE_A_DIGIT = MAX_OFF_T / 16n;

const [TAB, LF, CR, SPACE, SEMICOLON] = [0x09, 0x0a, 0x0d, 0x20, 0x3b];

const hexOf = (byte: number): bigint | undefined => {
  if (byte >= 0x30 && byte <= 0x39) return BigInt(byte - 0x30);
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? BigInt(letter - 0x57) : undefined;
};

/** What the next byte belongs to; `…End` has seen a CR and wants the LF. */
type Place =
  | "start"
  | "size"
  | "extension"
  | "sizeEnd"
  | "data"
  | "dataOver"
  | "dataEnd"
  | "trailer"
  | "trailerField"
  | "trailerFieldEnd"
  | "lastEnd"
  | "done"
  | "bad";

/** Either a CR, or the LF that would come after it. */
const lineEnd = (byte: number, afterCr: Place, afterLf: Place, otherwise: Place = "bad"): Place => {
  if (byte === CR) return afterCr;
  return byte === LF ? afterLf : otherwise;
};

/** A chunked body (RFC 9112, section 7.1), read as leniently as nginx does: bare LF will do, trailers are passed over. */
export class ChunkedBody implements Body {
  readonly appetite = READ_SIZE;
  readonly #keep: BodySink;
  #place: Place = "start";
  #size = 0n;

  constructor(keep: BodySink) {
    this.#keep = keep;
  }

  get state(): BodyState {
    return this.#place === "done" || this.#place === "bad" ? this.#place : "more";
  }

  read(bytes: Uint8Array): { used: number; state: BodyState } {
    let used = 0;
    while (used < bytes.length && this.state === "more") {
      if (this.#place === "data") used += this.#readData(bytes.subarray(used));
      else this.#place = this.#placeAfter(bytes[used++] ?? 0);
    }
    // nginx looks at the size when it has seen all that came.
    if (this.#size > LARGEST_CHUNK) this.#place = "bad";
    return { used, state: this.state };
  }

  #readData(bytes: Uint8Array): number {
    const length = this.#size < BigInt(bytes.length) ? Number(this.#size) : bytes.length;
    this.#keep(bytes.subarray(0, length));
    this.#size -= BigInt(length);
    if (this.#size === 0n) this.#place = "dataOver";
    return length;
  }

  #placeAfter(byte: number): Place {
    const afterSize = this.#size === 0n ? "trailer" : "data";
    switch (this.#place) {
      case "start":
        return this.#addDigit(byte) ?? "bad";
      case "size":
        if (this.#size > LARGEST_BEFORE_A_DIGIT) return "bad";
        if (byte === SEMICOLON || byte === SPACE || byte === TAB) return "extension";
        return this.#addDigit(byte) ?? lineEnd(byte, "sizeEnd", afterSize);
      case "extension":
        return lineEnd(byte, "sizeEnd", afterSize, "extension");
      case "sizeEnd":
        return byte === LF ? afterSize : "bad";
      case "dataOver":
        return lineEnd(byte, "dataEnd", "start");
      case "dataEnd":
        return byte === LF ? "start" : "bad";
      case "trailer":
        return lineEnd(byte, "lastEnd", "done", "trailerField");
      case "trailerField":
        return lineEnd(byte, "trailerFieldEnd", "trailer", "trailerField");
      case "trailerFieldEnd":
        return byte === LF ? "trailer" : "bad";
      case "lastEnd":
        return byte === LF ? "done" : "bad";
      case "data":
      case "done":
      case "bad":
        return this.#place;
    }
  }

  #addDigit(byte: number): Place | undefined {
    const digit = hexOf(byte);
    if (digit === undefined) return undefined;
    this.#size = this.#size * 16n + digit;
    return "size";
  }
}
