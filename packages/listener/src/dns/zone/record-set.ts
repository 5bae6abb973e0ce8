import type { WireName } from "../wire/wire-name.ts";

/** A record's data: names, which may be compressed, and plain bytes. */
export type RecordData = readonly (WireName | Buffer)[];

/** All records of one type at one name. */
export interface RecordSet {
  readonly type: number;
  /** Seconds. */
  readonly ttl: number;
  readonly data: readonly RecordData[];
}

/** A record set and the name it is told under. */
export interface OwnedSet {
  readonly owner: WireName;
  readonly set: RecordSet;
}
