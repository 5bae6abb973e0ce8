import type { Socket } from "node:net";
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

/** Carries bytes between a socket, which must allow half-open connections, and a session. */
export class Connection {
  readonly #socket: Socket;
  readonly #session: Session;
  readonly #watch: Stopwatch;
  readonly #events: ConnectionEvents;

  constructor(socket: Socket, session: Session, timeouts: HttpTimeouts, events: ConnectionEvents) {
    this.#socket = socket;
    this.#session = session;
    this.#events = events;
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
      socket.resume();
      this.#pump();
    });
    socket.on("error", events.onError);
    socket.on("close", () => {
      this.#watch.stop();
      session.dispose();
      events.onClose();
    });
  }

  /** Begins to listen. */
  open(): void {
    this.#settle();
  }

  /** Ends the connection at once, without a word. */
  drop(): void {
    this.#session.dispose();
    this.#socket.destroy();
  }

  #pump(): void {
    // A client that asks and does not listen must not fill our memory: nothing is read until it has taken its answers.
    if (this.#socket.writableNeedDrain) return;
    for (let answer = this.#session.step(); answer !== undefined; answer = this.#session.step()) {
      if (this.#socket.write(answer)) continue;
      this.#socket.pause();
      this.#watch.forSending();
      return;
    }
    this.#settle();
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
