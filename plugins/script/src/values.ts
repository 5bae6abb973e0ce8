import type { Random } from "@decnet/sdk";
import type { Fact, Source, Values } from "./fact.ts";
import { figures } from "./facts/figures.ts";
import { places } from "./facts/places.ts";
import { sources } from "./facts/sources.ts";
import { systems } from "./facts/systems.ts";
import { texts } from "./facts/texts.ts";

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
