import { EventEmitter, once } from "node:events";
import { type BusEvent, DecnetError, type DecnetErrorRecord } from "@decnet/sdk";
import type { ConnectionOptions, NatsConnection, Subscription } from "@nats-io/transport-node";
import type { Bus, BusListener } from "./bus.ts";
import { handOver } from "./hand-over.ts";
import { keepConnected } from "./keep-connected.ts";

interface Wanted {
  readonly topic: string;
  readonly listener: BusListener;
  subscription?: Subscription;
}

type Payload = BusEvent["payload"];

// Enough for a server that is restarted; beyond it the oldest goes, which is old news by then.
const KEPT_WHILE_DOWN = 1000;
const PATIENCE_MS = 5000;
const CLOSING_MS = 2000;
const PING_MS = 20_000;

const down = (cause?: unknown): DecnetError =>
  new DecnetError({
    code: "DN_BUS_DOWN",
    message: "the bus cannot be reached; work goes on without it",
    path: "bus.nats",
    hint: "see that the NATS server runs, and that bus.nats has its address and what it wants to be shown",
    cause,
  });

/** The first of both, without leaving a timer behind. */
const within = async <T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Error(`nothing came within ${ms} ms`)), ms);
  try {
    const late = once(limit.signal, "abort").then(() => Promise.reject(limit.signal.reason));
    return await Promise.race([work(limit.signal), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** A bus between processes. It comes and goes: nobody waits for it, and that it is gone is told once. */
export class NatsBus implements Bus {
  readonly #onProblem: (record: DecnetErrorRecord) => void;
  readonly #wanted = new Set<Wanted>();
  readonly #closing = new AbortController();
  readonly #living: Promise<void>;
  readonly #changes = new EventEmitter();
  #connection: NatsConnection | undefined;
  #kept: (readonly [topic: string, payload: Payload])[] = [];
  #told = false;

  constructor(options: ConnectionOptions, onProblem: (record: DecnetErrorRecord) => void) {
    this.#onProblem = onProblem;
    const watch = {
      onUp: (connection: NatsConnection) => this.#up(connection),
      onDown: (error: unknown) => this.#down(error),
    };
    this.#living = keepConnected({ pingInterval: PING_MS, ...options }, watch, this.#closing.signal);
  }

  publish(topic: string, payload: Payload): void {
    if (this.#connection === undefined) {
      this.#kept.push([topic, payload]);
      if (this.#kept.length > KEPT_WHILE_DOWN) this.#kept.shift();
      return;
    }
    try {
      this.#connection.publish(topic, JSON.stringify(payload));
    } catch (error) {
      this.#tell(error);
    }
  }

  async deliver(topic: string, payload: Payload): Promise<void> {
    try {
      await within(PATIENCE_MS, async (signal) => {
        const connection = await this.#connected(signal);
        connection.publish(topic, JSON.stringify(payload));
        const lost = connection.closed().then((error) => Promise.reject(error ?? new Error("it was closed")));
        await Promise.race([connection.flush(), lost]);
      });
    } catch (error) {
      throw down(error);
    }
  }

  subscribe(topic: string, listener: BusListener): () => void {
    const wanted: Wanted = { topic, listener };
    this.#wanted.add(wanted);
    this.#hear(wanted);
    return () => {
      this.#wanted.delete(wanted);
      wanted.subscription?.unsubscribe();
    };
  }

  async close(): Promise<void> {
    try {
      if (this.#kept.length > 0) await within(CLOSING_MS, (signal) => this.#connected(signal));
      await within(CLOSING_MS, async () => this.#connection?.flush());
    } catch (error) {
      this.#tell(error);
    }
    this.#closing.abort();
    await this.#connection?.close();
    await this.#living;
  }

  async #connected(signal: AbortSignal): Promise<NatsConnection> {
    while (this.#connection === undefined) await once(this.#changes, "up", { signal });
    return this.#connection;
  }

  #up(connection: NatsConnection): void {
    this.#connection = connection;
    this.#told = false;
    for (const wanted of this.#wanted) this.#hear(wanted);
    for (const [topic, payload] of this.#kept.splice(0)) this.publish(topic, payload);
    this.#changes.emit("up");
  }

  #down(error: unknown): void {
    this.#connection = undefined;
    if (!this.#closing.signal.aborted) this.#tell(error);
  }

  #hear(wanted: Wanted): void {
    const { topic, listener } = wanted;
    const subscription = this.#connection?.subscribe(topic, {
      callback: (error, message) => {
        if (error !== null) this.#tell(error);
        else handOver(() => ({ topic: message.subject, payload: message.json() }), listener, this.#onProblem);
      },
    });
    if (subscription !== undefined) wanted.subscription = subscription;
  }

  #tell(cause: unknown): void {
    if (this.#told) return;
    this.#told = true;
    this.#onProblem(down(cause).toRecord());
  }
}
