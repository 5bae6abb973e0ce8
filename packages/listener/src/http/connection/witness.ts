import type { BodySink } from "../protocol/body.ts";
import { type BodyRoom, KeptBytes } from "../protocol/kept-bytes.ts";
import type { RequestHead } from "../protocol/request-head.ts";
import type { Service, Sighting } from "./service.ts";

/** How much of a body is kept with a hit. */
export const BODY_LIMIT = 65_536;

/** Watches one request for tokens, and tells of it once: when its body is here, or will not come any more. */
export class Witness {
  readonly #tell: (sighting: Sighting) => void;
  readonly #room: BodyRoom;
  #sighting: Sighting | undefined;
  #body: KeptBytes | undefined;

  constructor(head: RequestHead, service: Service, tell: (sighting: Sighting) => void) {
    const tokens = service.tokensOf(head);
    this.#tell = tell;
    this.#room = service.room;
    if (tokens.length > 0) this.#sighting = { tokens, at: service.now(), head };
  }

  /** Where to put the body; the bodies of requests without a token are not kept. */
  sink(): BodySink {
    if (this.#sighting === undefined) return () => {};
    const body = new KeptBytes(BODY_LIMIT, this.#room);
    this.#body = body;
    return (bytes) => {
      body.push(bytes);
      if (body.isFull) this.tell();
    };
  }

  tell(): void {
    const sighting = this.#sighting;
    this.#sighting = undefined;
    const body = this.#body?.release();
    if (sighting === undefined) return;
    this.#tell(body === undefined || body.length === 0 ? sighting : { ...sighting, body });
  }
}
