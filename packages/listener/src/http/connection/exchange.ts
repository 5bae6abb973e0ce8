import type { Answer } from "../answer/answer.ts";
import { answerWith } from "../answer/answer-with.ts";
import type { Content } from "../answer/content.ts";
import type { Body, BodySink, BodyState } from "../protocol/body.ts";
import { ChunkedBody } from "../protocol/chunked-body.ts";
import type { HeaderBuffer } from "../protocol/header-buffer.ts";
import type { Inbox } from "../protocol/inbox.ts";
import { type BodyPlan, planBody } from "../protocol/plan-body.ts";
import { HTTP_11 } from "../protocol/read-request-line.ts";
import type { RequestHead } from "../protocol/request-head.ts";
import { SizedBody } from "../protocol/sized-body.ts";
import type { Service } from "./service.ts";
import { type ConnectionUse, staysOpen } from "./stays-open.ts";

/** `client_max_body_size`, nginx's default. */
const LARGEST_BODY = 1_048_576;
/** NGX_HTTP_DISCARD_BUFFER_SIZE. */
const READ_SIZE = 4096;
const GO_AHEAD = Buffer.from("HTTP/1.1 100 Continue\r\n\r\n");
/** After these nginx closes the connection, whatever the client wished. */
const CLOSING: ReadonlySet<number> = new Set([400, 413, 414, 501]);

const openBody = ({ size }: BodyPlan, keep: BodySink): Body | undefined => {
  if (size === "chunked") return new ChunkedBody(keep);
  return size > 0 ? new SizedBody(size, keep) : undefined;
};

/** An answer, and what becomes of the connection when the request's body is over. */
export interface Conclusion extends Answer {
  readonly keepsAlive: boolean;
  readonly lingers: boolean;
}

/** One request, from its whole head to the end of its body, which nginx throws away. */
export class Exchange {
  readonly #head: RequestHead;
  readonly #service: Service;
  readonly #plan: BodyPlan;
  readonly #body: Body | undefined;
  #lingers = false;

  constructor(head: RequestHead, service: Service, keep: BodySink) {
    this.#head = head;
    this.#service = service;
    this.#plan = planBody(head);
    this.#body = openBody(this.#plan, keep);
  }

  get bodyState(): BodyState {
    return this.#body?.state ?? "done";
  }

  /** Reads as much of the body as came with the head, then as much as has come since. */
  readBody(buffer: HeaderBuffer, inbox: Inbox): void {
    const body = this.#body;
    if (body === undefined) return;
    const { used, state } = body.read(Buffer.from(buffer.text, "latin1"));
    // nginx leaves what it does not understand where it is; it lingers for that, and for a body that came with its head.
    if (state !== "bad") buffer.take(used);
    if (state !== "more") this.#lingers = true;
    this.readOn(buffer, inbox);
  }

  /** Reads what has come of the body since the last time. */
  readOn(buffer: HeaderBuffer, inbox: Inbox): void {
    const body = this.#body;
    if (body === undefined) return;
    while (body.state === "more" && inbox.length > 0) {
      const bytes = inbox.take(Math.min(body.appetite, READ_SIZE));
      const { used, state } = body.read(bytes);
      if (state === "bad") this.#lingers = true;
      if (state === "done" && used < bytes.length) buffer.append(bytes.subarray(used));
    }
  }

  /** Answers, without waiting for the rest of the body. */
  answer(use: ConnectionUse): Conclusion {
    const { refusal } = this.#plan;
    const wanted = this.#content();
    const goesAhead = wanted.kind !== "failure" && this.#expectsGoAhead();
    const isBad = this.bodyState === "bad";
    const content: Content = isBad && wanted.kind !== "failure" ? { kind: "failure", status: 400 } : wanted;
    const status = content.kind === "failure" ? content.status : 200;
    const keepsAlive = refusal === undefined && !isBad && !CLOSING.has(status) && staysOpen(this.#head, use);
    const { bytes, endsAbruptly = false } = answerWith(this.#head, content, {
      now: this.#service.now(),
      keepAlive: keepsAlive,
      nextBoundary: this.#service.nextBoundary,
    });
    return {
      bytes: goesAhead ? Buffer.concat([GO_AHEAD, bytes]) : bytes,
      endsAbruptly,
      keepsAlive,
      lingers: refusal === undefined && status !== 400 && this.#lingers,
    };
  }

  #content(): Content {
    const { refusal, size } = this.#plan;
    if (refusal !== undefined) return { kind: "failure", status: refusal };
    if (size !== "chunked" && size > LARGEST_BODY) return { kind: "failure", status: 413 };
    return this.#service.contentFor(this.#head);
  }

  #expectsGoAhead(): boolean {
    return this.#head.version >= HTTP_11 && this.#head.field("expect")?.toLowerCase() === "100-continue";
  }
}
