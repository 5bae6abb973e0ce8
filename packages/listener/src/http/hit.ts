import type { EpochMs } from "@decnet/sdk";

/** Somebody used a token over HTTP. */
export interface HttpHit {
  /** In lower case, however it was written. */
  readonly token: string;
  /** When its head was whole. */
  readonly at: EpochMs;
  /** Who called, as far as the trusted proxies can be believed; IPv4 in its own form. */
  readonly srcIp: string;
  /** The port of whoever is connected: a proxy's, when there is one. */
  readonly srcPort: number;
  readonly method: string;
  /** The request's target as it was sent: no escape read, no slash merged. */
  readonly target: string;
  readonly host?: string;
  readonly userAgent?: string;
  /** Every line of the head as it was sent, in order, one character a byte; also those that nginx passes over. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The first 64 KiB of the body, without its chunks' framing. */
  readonly body?: Uint8Array;
}
