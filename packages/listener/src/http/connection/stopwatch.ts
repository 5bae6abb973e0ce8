import type { HttpTimeouts } from "../timeouts.ts";
import type { Session } from "./session.ts";

/** The one timer of a connection, set by what its session waits for. */
export class Stopwatch {
  readonly #timeouts: HttpTimeouts;
  readonly #onExpiry: () => void;
  #timer: NodeJS.Timeout | undefined;
  #running = "";
  #lingersUntil = 0;

  constructor(timeouts: HttpTimeouts, onExpiry: () => void) {
    this.#timeouts = timeouts;
    this.#onExpiry = onExpiry;
  }

  /** Waits for the client to take an answer. */
  forSending(): void {
    this.#restart("send", this.#timeouts.send);
  }

  /** Waits for what the session needs next. */
  follow({ phase, requests }: Session): void {
    if (phase === "closed") this.forSending();
    else if (phase === "idle") this.#restart(phase, this.#timeouts.idle);
    else if (phase === "body" || phase === "lingering") this.#linger(phase);
    else this.#forHead(requests);
  }

  /** Until it is set again, which then begins anew. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#running = "";
  }

  /** Every byte gives the client more time, but there is an end to it. */
  #linger(phase: string): void {
    const { lingering, lingeringAll } = this.#timeouts;
    if (this.#running !== phase) this.#lingersUntil = performance.now() + lingeringAll;
    this.#restart(phase, Math.max(0, Math.min(lingering, this.#lingersUntil - performance.now())));
  }

  /** A head's time does not start again with its bytes, and the first head's runs from the connection on. */
  #forHead(requests: number): void {
    const head = `head ${Math.max(1, requests)}`;
    if (this.#running !== head) this.#restart(head, this.#timeouts.head);
  }

  #restart(what: string, ms: number): void {
    clearTimeout(this.#timer);
    this.#running = what;
    this.#timer = setTimeout(this.#onExpiry, ms);
  }
}
