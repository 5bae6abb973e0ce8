import { type LineShape, lineBeginning, wholeLine } from "./line-shapes.ts";

/** nginx counts HTTP/1.1 as 1001: the major version by a thousand, and the minor. */
export const HTTP_09 = 9;
export const HTTP_10 = 1000;
export const HTTP_11 = 1001;

/** A request line that nginx takes. */
export interface RequestLine {
  /** Bytes, with the blank lines before it and its own end. */
  readonly length: number;
  readonly method: string;
  /** As sent: a path with its query, or an absolute URI. */
  readonly target: string;
  readonly version: number;
}

/** What the bytes so far come to. */
export type RequestLineReading =
  /** Not whole yet; `blank` bytes of line ends came before it. */
  | { readonly kind: "more"; readonly blank: number }
  | { readonly kind: "line"; readonly line: RequestLine }
  | { readonly kind: "bad"; readonly status: 400 | 505; readonly method: string; readonly version: number };

const BLANK = "[\\r\\n]*";
const METHOD = "[A-Z_-]+";
const TEXT = "[^\\x00-\\x20\\x7f]*";
const SCHEME = ["[A-Za-z][A-Za-z0-9+.-]*", ":", "\\/", "\\/"];
const NAMED_HOST = ["[A-Za-z0-9.-]*"];
const LITERAL_HOST = ["\\[", "[0-9A-Za-z:._~!$&'()*+,;=-]*", "\\]"];
const PORT = "(?::\\d*)?";
const END = ["\\r?", "\\n"];
const MAJOR_AHEAD = [" +", "H", "T", "T", "P", "\\/"];
// A further digit is refused once the minor version is above 99.
const VERSION = [...MAJOR_AHEAD, "1", "\\.", "0*\\d{1,3}", " *", ...END];

const WITH_PATH: readonly LineShape[] = [
  [`\\/${TEXT}`],
  ...[NAMED_HOST, LITERAL_HOST].map((host) => [...SCHEME, ...host, PORT, `[/?]${TEXT}`]),
];
const WITHOUT_PATH: readonly LineShape[] = [NAMED_HOST, LITERAL_HOST].map((host) => [
  ...SCHEME,
  ...host,
  PORT,
]);
const after = (targets: readonly LineShape[], tail: LineShape): LineShape[] =>
  targets.map((target) => [BLANK, METHOD, " +", ...target, ...tail]);

const SHAPES = [
  ...after([...WITH_PATH, ...WITHOUT_PATH], VERSION),
  ...after(WITH_PATH, [" *", ...END]),
  ...after(WITHOUT_PATH, [" +", ...END]),
];
const findLine = wholeLine(SHAPES);
const mayBecomeLine = lineBeginning(SHAPES);
const OTHER_MAJOR = new RegExp(`^${BLANK}${METHOD} +[^ \\r\\n]+ +HTTP\\/(?:[2-9]|1\\d)`);
const PARTS = /^[\r\n]*([A-Z_-]+) +([^ \r\n]*)(?: +HTTP\/1\.(\d+))?/;

/**
 * Reads a request line as nginx 1.22.1 does, from the bytes that have come so far, one character a byte.
 *
 * @example readRequestLine("GET / HT") // { kind: "more", blank: 0 }
 */
export const readRequestLine = (text: string): RequestLineReading => {
  const whole = findLine(text)?.[0];
  if (whole === undefined) {
    const method = /^[\r\n]*([A-Z_-]+) /.exec(text)?.[1] ?? "";
    const major = OTHER_MAJOR.exec(text)?.[0];
    if (major !== undefined && mayBecomeLine(major.replace(/\d+$/, "")))
      return { kind: "bad", status: 505, method, version: HTTP_10 };
    if (!mayBecomeLine(text)) return { kind: "bad", status: 400, method, version: HTTP_10 };
    return { kind: "more", blank: /^[\r\n]*/.exec(text)?.[0].length ?? 0 };
  }
  const [, method = "", target = "", minor] = PARTS.exec(whole) ?? [];
  const version = minor === undefined ? HTTP_09 : HTTP_10 + Number(minor);
  if (version === HTTP_09 && method !== "GET") return { kind: "bad", status: 400, method, version };
  return { kind: "line", line: { length: whole.length, method, target, version } };
};
