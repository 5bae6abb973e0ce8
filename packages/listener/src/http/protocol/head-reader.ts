import type { Asker } from "./asker.ts";
import type { HeaderBuffer } from "./header-buffer.ts";
import type { Inbox } from "./inbox.ts";
import { readHeaderLine } from "./read-header-line.ts";
import { HTTP_09, HTTP_10, readRequestLine } from "./read-request-line.ts";
import { RequestHead } from "./request-head.ts";

/** What a head comes to: not whole yet, whole, or refused with a status that nginx answers at once. */
export type HeadReading =
  | { readonly kind: "more" }
  | { readonly kind: "whole"; readonly head: RequestHead }
  | { readonly kind: "refused"; readonly status: 400 | 414 | 494 | 505; readonly asker: Asker };

const MORE = { kind: "more" } as const;
const AGAIN = { kind: "again" } as const;

const withoutFields = (asker: { readonly method: string; readonly version: number }): Asker => ({
  ...asker,
  field: () => undefined,
});

/** Reads one request's head, as far as it has come. */
export class HeadReader {
  readonly #buffer: HeaderBuffer;
  #head: RequestHead | undefined;

  constructor(buffer: HeaderBuffer) {
    this.#buffer = buffer;
  }

  /** The head, as soon as its first line was understood. */
  get head(): RequestHead | undefined {
    return this.#head;
  }

  read(inbox: Inbox): HeadReading {
    for (;;) {
      const reading = this.#head === undefined ? this.#readLine() : this.#readField(this.#head);
      if (reading.kind === "again") continue;
      if (reading.kind !== "more") return reading;
      if (this.#buffer.isFull && !this.#makeRoom()) return this.#refuseTooLarge();
      if (!this.#buffer.fill(inbox)) return MORE;
    }
  }

  #readLine(): HeadReading | typeof AGAIN {
    const reading = readRequestLine(this.#buffer.text);
    if (reading.kind === "bad")
      return { kind: "refused", status: reading.status, asker: withoutFields(reading) };
    if (reading.kind === "more") {
      this.#buffer.take(reading.blank);
      return MORE;
    }
    this.#buffer.take(reading.line.length);
    const head = new RequestHead(reading.line);
    this.#head = head;
    if (!head.isSound) return { kind: "refused", status: 400, asker: head };
    return head.version === HTTP_09 ? { kind: "whole", head } : AGAIN;
  }

  #readField(head: RequestHead): HeadReading | typeof AGAIN {
    const reading = readHeaderLine(this.#buffer.text);
    if (reading.kind === "more") return MORE;
    if (reading.kind === "bad") return { kind: "refused", status: 400, asker: head };
    this.#buffer.take(reading.length);
    if (reading.kind === "end") return { kind: "whole", head };
    return head.accept(reading) ? AGAIN : { kind: "refused", status: 400, asker: head };
  }

  #makeRoom(): boolean {
    if (this.#head !== undefined || this.#buffer.text !== "") return this.#buffer.grow();
    this.#buffer.rewind();
    return true;
  }

  #refuseTooLarge(): HeadReading {
    if (this.#head !== undefined) return { kind: "refused", status: 494, asker: this.#head };
    const method = /^[A-Z_-]+(?= )/.exec(this.#buffer.text)?.[0] ?? "";
    return { kind: "refused", status: 414, asker: withoutFields({ method, version: HTTP_10 }) };
  }
}
