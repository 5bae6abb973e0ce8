import type { PersonalContext, Random } from "@decnet/sdk";
import { figures } from "./facts/figures.ts";
import { places } from "./facts/places.ts";
import { sources } from "./facts/sources.ts";
import { systems } from "./facts/systems.ts";
import { texts } from "./facts/texts.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Plan } from "./plan.ts";
import type { Style } from "./style.ts";

/** What stands for a blank such as `@=days@`: the same each time it is asked for in one script. */
export type Values = (name: string) => string;

/** What facts are drawn from. */
export interface Source {
  readonly ctx: PersonalContext;
  readonly plan: Plan;
  readonly style: Style;
  readonly book: Phrasebook;
  readonly prog: string;
  /** Another value of the same script. */
  readonly value: Values;
}

/** One fact or figure. */
export type Fact = (random: Random, source: Source) => string;

const FACTS: Readonly<Record<string, Fact>> = { ...figures, ...places, ...sources, ...systems, ...texts };

/** Hands out the facts and figures of one script. */
export const valuesFor = (source: Omit<Source, "value">, random: Random): Values => {
  const given = new Map<string, string>();
  const value: Values = (name) => {
    const known = given.get(name);
    if (known !== undefined) return known;
    const fact = FACTS[name];
    if (fact === undefined) throw new RangeError(`script: nothing is known of @=${name}@`);
    const drawn = fact(random.fork(name), { ...source, value });
    given.set(name, drawn);
    return drawn;
  };
  return value;
};
