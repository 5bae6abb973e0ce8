/**
 * Cuts a TCP stream into messages: each comes after its length in two bytes (RFC 1035, section 4.2.2). Holds one
 * message at most, so a stream that never ends costs 64 KiB.
 */
export class FrameCutter {
  #lengthBytes: number[] = [];
  #message: Buffer | undefined;
  #filled = 0;

  /** The messages that a chunk completes. */
  push(chunk: Buffer): Buffer[] {
    const messages: Buffer[] = [];
    for (let at = 0; at < chunk.length; ) {
      if (this.#message === undefined) {
        this.#lengthByte(chunk.readUInt8(at));
        at++;
      } else {
        const copied = chunk.copy(this.#message, this.#filled, at);
        this.#filled += copied;
        at += copied;
      }
      if (this.#message !== undefined && this.#filled === this.#message.length) {
        messages.push(this.#message);
        this.#message = undefined;
      }
    }
    return messages;
  }

  #lengthByte(byte: number): void {
    const [high] = this.#lengthBytes;
    if (high === undefined) {
      this.#lengthBytes = [byte];
      return;
    }
    this.#lengthBytes = [];
    this.#message = Buffer.alloc((high << 8) | byte);
    this.#filled = 0;
  }
}
