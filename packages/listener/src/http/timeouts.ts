/** How long a connection may take, in milliseconds. */
export interface HttpTimeouts {
  /** From the connection, or from the first byte of a later request, to the end of its head. */
  readonly head: number;
  /** Between two requests. */
  readonly idle: number;
  /** Between two reads of a body that is thrown away, or of a connection that we have closed. */
  readonly lingering: number;
  /** All of that together. */
  readonly lingeringAll: number;
  /** For the client to take anything of an answer. */
  readonly send: number;
}

/**
 * nginx 1.22's `client_header_timeout`, `keepalive_timeout`, `lingering_timeout`, `lingering_time` and `send_timeout`:
 * Debian 12's nginx.conf sets none of them.
 */
export const NGINX_TIMEOUTS: HttpTimeouts = {
  head: 60_000,
  idle: 75_000,
  lingering: 5_000,
  lingeringAll: 30_000,
  send: 60_000,
};
