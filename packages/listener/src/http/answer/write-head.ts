import type { EpochMs } from "@decnet/sdk";
import type { FailureStatus } from "./content.ts";

/** Debian 12's version; its nginx.conf leaves `server_tokens` on. */
export const SERVER = "nginx/1.22.1";

export type Status = FailureStatus | 200 | 206 | 304;

const REASONS: Record<Status, string> = {
  200: "200 OK",
  206: "206 Partial Content",
  304: "304 Not Modified",
  400: "400 Bad Request",
  401: "401 Unauthorized",
  404: "404 Not Found",
  405: "405 Not Allowed",
  412: "412 Precondition Failed",
  413: "413 Request Entity Too Large",
  414: "414 Request-URI Too Large",
  416: "416 Requested Range Not Satisfiable",
  494: "400 Bad Request",
  501: "501 Not Implemented",
  505: "505 HTTP Version Not Supported",
};

/** What the head of an answer says. */
export interface Head {
  readonly status: Status;
  readonly type?: string;
  readonly length?: number;
  readonly modifiedAt?: EpochMs;
  readonly isChunked?: boolean;
  /** The fields that nginx's modules add, in the order in which they add them. */
  readonly fields?: readonly (readonly [name: string, value: string])[];
}

/** A date as RFC 7231 wants it. */
export const httpDate = (at: EpochMs): string => new Date(at).toUTCString();

/** Writes a head with nginx's fields in nginx's order. It says HTTP/1.1 to clients of HTTP/1.0, too. */
export const writeHead = (
  { status, type, length, modifiedAt, isChunked = false, fields = [] }: Head,
  { now, keepAlive }: { readonly now: EpochMs; readonly keepAlive: boolean },
): string =>
  [
    `HTTP/1.1 ${REASONS[status]}`,
    `Server: ${SERVER}`,
    `Date: ${httpDate(now)}`,
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ...(length === undefined ? [] : [`Content-Length: ${length}`]),
    ...(modifiedAt === undefined ? [] : [`Last-Modified: ${httpDate(modifiedAt)}`]),
    ...(isChunked ? ["Transfer-Encoding: chunked"] : []),
    `Connection: ${keepAlive ? "keep-alive" : "close"}`,
    ...fields.map(([name, value]) => `${name}: ${value}`),
    "\r\n",
  ].join("\r\n");
