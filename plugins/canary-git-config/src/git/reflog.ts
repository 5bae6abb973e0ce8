import type { EpochMs, ZoneName } from "@decnet/sdk";
import { type Identity, stamp } from "./stamp.ts";

/** A branch that does not exist yet, where a commit's name is expected. */
export const NOTHING = "0".repeat(40);

/** One move of a branch, or of HEAD. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly at: EpochMs;
  /** Such as `commit: fix quoting`. */
  readonly why: string;
}

/** A reflog: every move, by the one person who works here. */
export const reflog = (moves: readonly Move[], who: Identity, zone: ZoneName): string =>
  moves.map(({ from, to, at, why }) => `${from} ${to} ${stamp(who, at, zone)}\t${why}\n`).join("");
