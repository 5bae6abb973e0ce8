import type { PersonalContext, Random } from "@decnet/sdk";
import type { Kept } from "./kept.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Subject } from "./subject.ts";

/** What the facts of one note come from. */
export interface Setting {
  readonly ctx: PersonalContext;
  readonly book: Phrasebook;
  readonly subject: Subject;
  readonly kept: Kept;
}

/** A value for each name of a group; `undefined` for what nobody here has. */
export type Draw = (random: Random) => readonly (string | undefined)[];

/** Facts that are drawn together because they have to agree, or to differ. */
export interface FactGroup {
  /** What lines call them. */
  readonly names: readonly string[];
  /** Looks up, once for each note, what there is to draw from. */
  prepare(setting: Setting): Draw;
}
