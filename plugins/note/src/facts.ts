import { expandDistinct, type PersonalContext, type Random, type Slots } from "@decnet/sdk";
import type { Draw, FactGroup } from "./fact-group.ts";
import { FIGURES } from "./figures.ts";
import { FILES } from "./files-here.ts";
import { HOSTS } from "./hosts-here.ts";
import { Kept } from "./kept.ts";
import { namedIn, PAIRED } from "./named-in.ts";
import { FIRMS, PEOPLE } from "./people.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { SECRETS } from "./secrets.ts";
import { streamOf } from "./stream-of.ts";
import type { Subject } from "./subject.ts";
import { WORK } from "./work-here.ts";

/** What the lines of one note can name. */
export interface Facts {
  /** Draws the facts that phrases may name; `undefined` when one of them is not there. */
  slotsFor(phrases: readonly string[], random: Random): Slots | undefined;
  /** Names of files, passwords and the like, which stand in lines under a sign each until those are done. */
  readonly kept: Kept;
}

const pairOf = (name: string): FactGroup => ({
  names: [name, `${name}2`, `${name}3`],
  prepare:
    ({ book: { parts }, subject }) =>
    (random) =>
      expandDistinct(parts, name, {}, streamOf(name, subject, random), 3),
});

const GROUPS: ReadonlyMap<string, FactGroup> = new Map(
  [PEOPLE, WORK, FIRMS, HOSTS, ...PAIRED.map(pairOf), ...FILES, ...SECRETS, ...FIGURES].flatMap((group) =>
    group.names.map((name) => [name, group] as const),
  ),
);

/** Everything the lines of one note may name: people, hosts, projects, tickets and files that exist, and figures. */
export const factsFor = (ctx: PersonalContext, book: Phrasebook, subject: Subject): Facts => {
  const kept = new Kept();
  const draws = new Map<FactGroup, Draw>();
  const drawOf = (group: FactGroup): Draw => {
    const draw = draws.get(group) ?? group.prepare({ ctx, book, subject, kept });
    draws.set(group, draw);
    return draw;
  };
  return {
    kept,
    slotsFor: (phrases, random) => {
      const slots: Record<string, string> = {};
      for (const phrase of phrases) {
        for (const name of namedIn(phrase, book)) {
          const group = GROUPS.get(name);
          if (group === undefined || slots[name] !== undefined) continue;
          const values = drawOf(group)(random);
          for (let at = 0; at < values.length; at++) {
            const value = values[at];
            if (value !== undefined) slots[group.names[at] as string] = value;
          }
          if (slots[name] === undefined) return undefined;
        }
      }
      return slots;
    },
  };
};
