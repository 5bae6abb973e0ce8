import type {
  Colleague,
  Decky,
  EpochMs,
  HostFacts,
  Neighbour,
  Persona,
  Project,
  Random,
  Ticket,
  Visit,
} from "@decnet/sdk";
import { deepFreeze } from "../fleet/deep-freeze.ts";
import type { CastMember } from "../personas/cast.ts";
import { projectsOf } from "./projects.ts";
import { type TicketBook, ticketsOf } from "./tickets.ts";
import { visitsBetween } from "./visits.ts";

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
  readonly #tickets: readonly TicketBook[];
  #newest: readonly Ticket[] = [];
  readonly #colleagues = keptPer<Persona, readonly Colleague[]>();
  readonly #neighbours = keptPer<Decky, readonly Neighbour[]>();

  constructor(random: Random) {
    this.#random = random;
    this.projects = deepFreeze(projectsOf(random.fork("projects")));
    this.#tickets = this.projects.map((project) => ticketsOf(project, random.fork("tickets", project.key)));
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
          if (facts === undefined) return [];
          const address = facts.address || this.#addressIn("hosts", other.uuid);
          return [{ hostname: facts.hostname, address, services: [...other.services] }];
        }),
      );
    });
  }

  /** The newest tickets of every project, newest first. */
  ticketsAt(at: EpochMs): readonly Ticket[] {
    const tickets = this.#tickets.flatMap((book) => book.newest(at));
    const newest = tickets.sort((a, b) => b.openedAt - a.openedAt);
    // Asked for every file, and nearly always the same list as the time before.
    const last = this.#newest;
    if (newest.length === last.length && newest.every((one, index) => one === last[index])) return last;
    this.#newest = Object.freeze(newest);
    return this.#newest;
  }

  /** The logins on a host that end after `from` and begin up to `to`. */
  visitsTo(
    decky: Decky,
    { zone }: HostFacts,
    cast: readonly CastMember[],
    neighbours: readonly Neighbour[],
    from: EpochMs,
    to: EpochMs,
  ): readonly Visit[] {
    const deskOf = ({ email }: Persona) => this.#addressIn("desks", email);
    const guests = { cast, neighbours, zone, deskOf };
    return deepFreeze(visitsBetween(guests, from, to, this.#random.fork("visits", decky.uuid)));
  }

  /** The stream that all logs of one host share. */
  storyOf({ uuid }: Pick<Decky, "uuid">): Random {
    return this.#random.fork("story", uuid);
  }

  // RFC 1918's largest block, one /24 a purpose, as small companies number their offices.
  #addressIn(purpose: "hosts" | "desks", name: string): string {
    const net = this.#random.fork("net", purpose);
    return `10.${net.int(0, 250)}.${net.int(0, 250)}.${this.#random.fork("address", purpose, name).int(11, 239)}`;
  }
}
