import { isValidHost } from "./is-valid-host.ts";
import { normalisePath } from "./normalise-path.ts";
import type { HeaderField } from "./read-header-line.ts";
import type { RequestLine } from "./read-request-line.ts";

/** Fields that nginx refuses to see twice. */
const UNIQUE = new Set([
  "if-modified-since",
  "if-unmodified-since",
  "if-match",
  "if-none-match",
  "content-length",
  "content-range",
  "if-range",
  "transfer-encoding",
  "expect",
  "authorization",
  "host",
]);

type ConnectionWish = "close" | "keep-alive";

const wishOf = (value: string): ConnectionWish | undefined =>
  /close/i.test(value) ? "close" : /keep-alive/i.test(value) ? "keep-alive" : undefined;

/** What a client asked for, as far as it was read. */
export class RequestHead {
  readonly method: string;
  readonly target: string;
  readonly version: number;
  /** The path that is looked up; `undefined` when the target makes no sense. */
  readonly path: string | undefined;
  /** The host of an absolute target, with neither its port nor a check. */
  readonly targetHost: string | undefined;
  /** Every line, also those that nginx passes over. */
  readonly fields: [name: string, value: string][] = [];
  readonly #first = new Map<string, string>();
  #connection: ConnectionWish | undefined;

  constructor({ method, target, version }: RequestLine) {
    this.method = method;
    this.target = target;
    this.version = version;
    this.path = normalisePath(target);
    this.targetHost = /^[^/]+:\/\/(\[[^\]]*\]|[^:/?]*)/.exec(target)?.[1];
  }

  /** The target can be answered; if not, 400 is due before any field is read. */
  get isSound(): boolean {
    return this.path !== undefined && (this.targetHost === undefined || isValidHost(this.targetHost));
  }

  /** What the client wants of the connection; the last word counts. */
  get connection(): ConnectionWish | undefined {
    return this.#connection;
  }

  /** The value of a field where it stood first, by its name in lower case. */
  field(name: string): string | undefined {
    return this.#first.get(name);
  }

  /** Takes a line in; `false` when nginx answers 400 to it. */
  accept({ name, value, ignored }: HeaderField): boolean {
    this.fields.push([name, value]);
    if (ignored) return true;
    const key = name.toLowerCase();
    if (UNIQUE.has(key) && this.#first.has(key)) return false;
    if (!this.#first.has(key)) this.#first.set(key, value);
    if (key === "host") return isValidHost(value);
    if (key === "connection") this.#connection = wishOf(value) ?? this.#connection;
    return true;
  }
}
