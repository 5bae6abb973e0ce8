import type { Desk } from "../desk.ts";
import type { Fields } from "../value.ts";

/** A kind of thing that programs remember. */
export interface Content {
  readonly weight: number;
  /** Comes to about `desk.room` bytes, or to less when there is no more to say. */
  fill(desk: Desk): Fields;
}

/** How many entries of this many bytes fit; at least one. */
export const countFor = ({ room }: Pick<Desk, "room">, bytesEach: number, head = 60): number =>
  Math.max(1, Math.floor((room - head) / bytesEach));
