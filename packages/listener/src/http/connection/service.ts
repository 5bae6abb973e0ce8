import type { EpochMs } from "@decnet/sdk";
import type { Content } from "../answer/content.ts";
import type { BodyRoom } from "../protocol/kept-bytes.ts";
import type { RequestHead } from "../protocol/request-head.ts";

/** A request that named a token, as soon as all of it that will be kept is here. */
export interface Sighting {
  readonly tokens: readonly string[];
  readonly at: EpochMs;
  readonly head: RequestHead;
  readonly body?: Uint8Array;
}

/** What all connections of a server share. */
export interface Service {
  readonly now: () => EpochMs;
  readonly contentFor: (head: RequestHead) => Content;
  readonly tokensOf: (head: RequestHead) => readonly string[];
  readonly nextBoundary: () => string;
  readonly room: BodyRoom;
}
