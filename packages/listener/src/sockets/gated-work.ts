import type { Socket } from "node:net";
import type { Gate } from "./gate.ts";

/** What is done with the pieces of a connection. */
export interface PieceWork<Piece> {
  /** Deals with one; what comes of `false` is that no further ones are dealt with. */
  readonly handle: (piece: Piece) => boolean;
  /** The gate has opened, and all pieces were dealt with. */
  readonly onFreed: () => void;
}

/**
 * Deals with what comes over a connection piece by piece while a gate is open. While it is shut the socket is not read from, and
 * what was read waits, also when the peer has gone meanwhile.
 */
export class GatedWork<Piece> {
  readonly #socket: Socket;
  readonly #gate: Gate;
  readonly #work: PieceWork<Piece>;
  #pieces: readonly Piece[] = [];
  #isHeld = false;

  constructor(socket: Socket, gate: Gate, work: PieceWork<Piece>) {
    this.#socket = socket;
    this.#gate = gate;
    this.#work = work;
  }

  /** It waits for the gate. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  add(pieces: readonly Piece[]): void {
    this.#pieces = [...this.#pieces, ...pieces];
    if (!this.#isHeld) this.#goOn();
  }

  #goOn(): void {
    let done = 0;
    while (done < this.#pieces.length && !this.#gate.isShut) {
      const piece = this.#pieces[done++] as Piece;
      if (!this.#work.handle(piece)) done = this.#pieces.length;
    }
    this.#pieces = this.#pieces.slice(done);
    if (this.#pieces.length > 0) this.#hold();
  }

  #hold(): void {
    this.#isHeld = true;
    this.#socket.pause();
    this.#gate.whenOpen(() => {
      this.#isHeld = false;
      this.#goOn();
      if (!this.#isHeld) this.#work.onFreed();
    });
  }
}
