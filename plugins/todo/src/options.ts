import Type, { type Static } from "typebox";
import type { Subject } from "./subject.ts";

const DEFAULTS = { maxItems: 24, keepDone: 2 };

/** What an operator can set. */
export const TodoOptions = Type.Object({
  maxItems: Type.Optional(
    Type.Integer({
      default: DEFAULTS.maxItems,
      minimum: 4,
      maximum: 200,
      description: "Items, sub-items included, from which a list grows no more",
    }),
  ),
  keepDone: Type.Optional(
    Type.Integer({
      default: DEFAULTS.keepDone,
      minimum: 0,
      maximum: 50,
      description: "Finished items that a tidy leaves standing at most",
    }),
  ),
});

/** The options with their defaults filled in. */
export type TodoSettings = Required<Static<typeof TodoOptions>>;

/** Fills in what the operator left out. */
export const settingsFrom = (options: Static<typeof TodoOptions>): TodoSettings => ({
  ...DEFAULTS,
  ...options,
});

// What there is to say about one machine or to one person runs out sooner than work does.
const ROOM: Partial<Record<Subject["kind"], number>> = { person: 9, away: 14, host: 16 };

/** How many items a list on this subject may hold. */
export const roomFor = ({ kind }: Subject, { maxItems }: TodoSettings): number =>
  Math.min(maxItems, ROOM[kind] ?? maxItems);
