import type { Socket } from "node:net";
import type { Gate } from "../../sockets/gate.ts";
import type { HttpTimeouts } from "../timeouts.ts";
import type { Session } from "./session.ts";
import { Stopwatch } from "./stopwatch.ts";

/** What a connection tells its keeper. */
export interface ConnectionEvents {
  /** It has begun to wait for a request, or has stopped. */
  readonly onIdle: (isIdle: boolean) => void;
  readonly onError: (error: NodeJS.ErrnoException) => void;
  readonly onClose: () => void;
}

/**
 * Carries bytes between a socket, which must allow half-open connections, and a session. While a gate is shut, no request is read:
 * who has sent one waits, and what was read of it outlives the socket.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #session: Session;
  readonly #watch: Stopwatch;
  readonly #events: ConnectionEvents;
  readonly #gate: Gate;
  #isHeld = false;
  #isGone = false;

  constructor(
    socket: Socket,
    session: Session,
    timeouts: HttpTimeouts,
    gate: Gate,
    events: ConnectionEvents,
  ) {
    this.#socket = socket;
    this.#session = session;
    this.#events = events;
    this.#gate = gate;
    this.#watch = new Stopwatch(timeouts, () => this.drop());
    socket.on("data", (bytes: Buffer) => {
      session.receive(bytes);
      this.#pump();
    });
    socket.on("end", () => {
      session.end();
      this.#pump();
    });
    socket.on("drain", () => {
      if (!this.#isHeld) socket.resume();
      this.#pump();
    });
    socket.on("error", events.onError);
    socket.on("close", () => {
      this.#watch.stop();
      this.#isGone = true;
      if (!this.#isHeld) this.#end();
    });
  }

  /** Begins to listen. */
  open(): void {
    this.#settle();
  }

  /** Ends the connection at once, without a word. */
  drop(): void {
    if (!this.#isHeld) this.#session.dispose();
    this.#socket.destroy();
  }

  #end(): void {
    this.#session.dispose();
    this.#events.onClose();
  }

  #pump(): void {
    // A client that asks and does not listen must not fill our memory: nothing is read until it has taken its answers.
    if (this.#socket.writableNeedDrain || this.#isHeld) return;
    while (!this.#gate.isShut || !this.#session.hasUnread) {
      const answer = this.#session.step();
      if (answer === undefined) {
        this.#settle();
        return;
      }
      if (this.#socket.write(answer) || this.#socket.destroyed) continue;
      this.#socket.pause();
      this.#watch.forSending();
      return;
    }
    this.#hold();
  }

  #hold(): void {
    this.#isHeld = true;
    this.#socket.pause();
    // It is not the client who is slow.
    this.#watch.stop();
    this.#events.onIdle(false);
    this.#gate.whenOpen(() => {
      this.#isHeld = false;
      this.#socket.resume();
      this.#pump();
      if (this.#isGone && !this.#isHeld) this.#end();
    });
  }

  #settle(): void {
    if (this.#socket.destroyed) return;
    const { phase } = this.#session;
    this.#events.onIdle(phase === "waiting" || phase === "idle" || phase === "lingering");
    this.#watch.follow(this.#session);
    if (phase === "closed" || phase === "lingering") this.#hangUp();
  }

  #hangUp(): void {
    if (!this.#socket.writableEnded) this.#socket.end(() => this.#settle());
    else if (this.#session.phase === "closed" && this.#socket.writableFinished) this.#close();
  }

  #close(): void {
    if (this.#session.leftUnread) this.#socket.resetAndDestroy();
    else this.drop();
  }
}
