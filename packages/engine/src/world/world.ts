import type { Colleague, Decky, HostFacts, Neighbour, Persona, Project, Random } from "@decnet/sdk";
import { deepFreeze } from "../fleet/deep-freeze.ts";
import { projectsOf } from "./projects.ts";

/** How the deckies of a fleet look to one another. */
export interface HostDirectory {
  /** Facts that are known already; a decky nobody looked at yet has none. */
  known(decky: Decky): HostFacts | undefined;
}

// People speak of the dozen hosts they deal with, however large the fleet is.
const MOST_NEIGHBOURS = 12;

/** A value for each (list, name), kept for as long as the list is the same array. */
const keptPer = <Item, Value>() => {
  const lists = new WeakMap<readonly Item[], Map<string, Value>>();
  return (list: readonly Item[], name: string, make: () => Value): Value => {
    const values = lists.get(list) ?? new Map<string, Value>();
    lists.set(list, values);
    const value = values.get(name) ?? make();
    values.set(name, value);
    return value;
  };
};

/** What all hosts of a fleet agree on; deep-frozen. */
export class World {
  readonly projects: readonly Project[];
  readonly #random: Random;
  readonly #colleagues = keptPer<Persona, readonly Colleague[]>();
  readonly #neighbours = keptPer<Decky, readonly Neighbour[]>();

  constructor(random: Random) {
    this.#random = random;
    this.projects = deepFreeze(projectsOf(random.fork("projects")));
  }

  /** The others of the same pool, as this persona knows them. */
  colleaguesOf(persona: Persona | undefined, personas: readonly Persona[]): readonly Colleague[] {
    const email = persona?.email ?? "";
    return this.#colleagues(personas, email, () =>
      deepFreeze(
        personas
          .filter((other) => other.email !== email)
          .map((other) => ({ name: other.name, email: other.email, role: other.role })),
      ),
    );
  }

  /** Some of the other hosts, always the same ones, by the names an intruder would find for them. */
  neighboursOf(decky: Decky, fleet: readonly Decky[], directory: HostDirectory): readonly Neighbour[] {
    return this.#neighbours(fleet, decky.uuid, () => {
      const others = fleet.filter(({ uuid, topology }) => uuid !== decky.uuid && topology === decky.topology);
      const near =
        others.length > MOST_NEIGHBOURS
          ? this.#random.fork("neighbours", decky.uuid).sample(others, MOST_NEIGHBOURS)
          : others;
      return deepFreeze(
        near.flatMap((other): Neighbour[] => {
          const facts = directory.known(other);
          return facts === undefined ? [] : [{ hostname: facts.hostname, services: [...other.services] }];
        }),
      );
    });
  }
}
