import type { EpochMs } from "@decnet/sdk";
import { answerWith } from "../answer/answer-with.ts";
import { HeadReader, type HeadReading } from "../protocol/head-reader.ts";
import { HeaderBuffer } from "../protocol/header-buffer.ts";
import { Inbox } from "../protocol/inbox.ts";
import type { RequestHead } from "../protocol/request-head.ts";
import { Exchange } from "./exchange.ts";
import type { Service, Sighting } from "./service.ts";
import { Witness } from "./witness.ts";

/**
 * Where a connection stands: before its first byte, in a head, in a body that is thrown away after its answer, between
 * two requests, closed by us and read on so that the client gets its answer (`lingering_close`), or over.
 */
export type Phase = "waiting" | "head" | "body" | "idle" | "lingering" | "closed";

/**
 * One connection's conversation, as nginx holds it: bytes go in, answers and a {@link Phase} come out. It has no socket
 * and no timer.
 *
 * @example
 * session.receive(Buffer.from("GET / HTTP/1.0\r\n\r\n"));
 * for (let answer = session.step(); answer !== undefined; answer = session.step()) socket.write(answer);
 */
export class Session {
  readonly #service: Service;
  readonly #tell: (sighting: Sighting) => void;
  readonly #startedAt: EpochMs;
  readonly #inbox = new Inbox();
  readonly #buffer = new HeaderBuffer();
  #phase: Phase = "waiting";
  #requests = 0;
  #reader: HeadReader | undefined;
  #witness: Witness | undefined;
  #exchange: Exchange | undefined;
  #keepsAlive = false;
  #leftUnread = false;

  constructor(service: Service, tell: (sighting: Sighting) => void) {
    this.#service = service;
    this.#tell = tell;
    this.#startedAt = service.now();
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** How many requests were begun: who keeps time starts afresh with each. */
  get requests(): number {
    return this.#requests;
  }

  /** Closed with bytes that nobody read: the system then resets a connection instead of ending it. */
  get leftUnread(): boolean {
    return this.#leftUnread;
  }

  /** Something is here that may be, or become, a request. */
  get hasUnread(): boolean {
    if (this.#phase === "lingering" || this.#phase === "closed") return false;
    return this.#inbox.length > 0 || (this.#phase === "head" && this.#buffer.text !== "");
  }

  receive(bytes: Buffer): void {
    this.#inbox.push(bytes);
  }

  /** The client will send nothing more. */
  end(): void {
    this.#inbox.end();
  }

  /** The connection is gone: what was seen of a request that is not over is told. */
  dispose(): void {
    const head = this.#reader?.head;
    this.#reader = undefined;
    if (head !== undefined) this.#watch(head);
    this.#witness?.tell();
    this.#phase = "closed";
  }

  /** The next answer; `undefined` when there is none before more bytes come. */
  step(): Buffer | undefined {
    for (;;) {
      const answer = this.#advance();
      if (answer === "again") continue;
      if (this.#phase === "closed" && this.#inbox.length > 0) this.#leftUnread = true;
      if (this.#phase === "lingering" || this.#phase === "closed") this.#inbox.clear();
      if (answer === undefined && this.#inbox.isOver) this.#phase = "closed";
      return answer;
    }
  }

  #advance(): Buffer | "again" | undefined {
    switch (this.#phase) {
      case "waiting":
      case "idle":
        if (this.#inbox.length === 0) return undefined;
        this.#begin();
        return "again";
      case "head":
        return this.#readHead();
      case "body":
        return this.#readBody();
      case "lingering":
      case "closed":
        return undefined;
    }
  }

  #begin(): void {
    this.#phase = "head";
    this.#requests++;
    this.#reader = new HeadReader(this.#buffer);
  }

  #readHead(): Buffer | undefined {
    const reading = this.#reader?.read(this.#inbox) ?? ({ kind: "more" } as const);
    if (reading.kind === "more") return undefined;
    return reading.kind === "whole" ? this.#answer(reading.head) : this.#refuse(reading);
  }

  #watch(head: RequestHead): Witness {
    this.#witness = new Witness(head, this.#service, this.#tell);
    return this.#witness;
  }

  #refuse({ status, asker }: HeadReading & { kind: "refused" }): Buffer {
    const head = this.#reader?.head;
    if (head !== undefined) this.#watch(head).tell();
    const { now, nextBoundary } = this.#service;
    const moment = { now: now(), keepAlive: false, nextBoundary };
    const { bytes } = answerWith(asker, { kind: "failure", status }, moment);
    this.#finish(false, status === 494);
    return bytes;
  }

  #answer(head: RequestHead): Buffer {
    const witness = this.#watch(head);
    this.#reader = undefined;
    const exchange = new Exchange(head, this.#service, witness.sink());
    exchange.readBody(this.#buffer, this.#inbox);
    const ageMs = this.#service.now() - this.#startedAt;
    const { bytes, keepsAlive, lingers, endsAbruptly } = exchange.answer({ requests: this.#requests, ageMs });
    if (exchange.bodyState === "more" && !endsAbruptly) {
      this.#exchange = exchange;
      this.#keepsAlive = keepsAlive;
      this.#phase = "body";
      return bytes;
    }
    witness.tell();
    if (endsAbruptly) this.#phase = "closed";
    else this.#finish(keepsAlive, lingers);
    return bytes;
  }

  #readBody(): "again" | undefined {
    this.#exchange?.readOn(this.#buffer, this.#inbox);
    const state = this.#exchange?.bodyState ?? "done";
    if (state === "more") return undefined;
    this.#witness?.tell();
    this.#exchange = undefined;
    if (state === "bad") this.#phase = "closed";
    else this.#finish(this.#keepsAlive, false);
    return "again";
  }

  #finish(keepsAlive: boolean, lingers: boolean): void {
    const hasRest = this.#buffer.text !== "";
    this.#reader = undefined;
    if (keepsAlive) {
      this.#buffer.next();
      this.#phase = "idle";
      if (hasRest) this.#begin();
    } else this.#phase = lingers || hasRest || this.#inbox.length > 0 ? "lingering" : "closed";
  }
}
