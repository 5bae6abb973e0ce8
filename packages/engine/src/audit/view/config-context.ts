import type { Decky, DecnetErrorRecord } from "@decnet/sdk";
import type { LoadedConfig } from "../../config/load-config.ts";
import { People } from "../../personas/people.ts";
import type { HostContext } from "./host-context.ts";
import { hostPeople } from "./host-people.ts";
import type { Snapshot } from "./snapshot.ts";

/** A {@link HostContext} for every kind of host. */
export interface ConfigContext {
  /** For a decky that we people. */
  of(decky: Decky): HostContext;
  /** For a tree that may be anybody's. */
  ofTree: HostContext;
}

/** What a config knows of hosts: the personas of their topology, mapped to logins by the cast. */
export const configContext = (
  config: LoadedConfig,
  earlier: Snapshot,
  problem: (record: DecnetErrorRecord) => void,
): ConfigContext => {
  const people = new People({ global: config.personaPool, topologies: config.topologies }, problem);
  const topologies = new Map(config.fleet.local?.deckies.map(({ name, topology }) => [name, topology]));
  const earlierOf = (name: string) => earlier.get(name);
  const personasOf = (name: string, topology: string | undefined) =>
    people.of({
      uuid: "",
      name,
      source: "",
      ref: "",
      services: [],
      ...(topology !== undefined && { topology }),
    });
  return {
    of: ({ topology }) => ({
      peopleOf: (name, facts) => hostPeople(personasOf(name, topology), facts, false),
      earlierOf,
    }),
    ofTree: {
      peopleOf: (name, facts) => hostPeople(personasOf(name, topologies.get(name)), facts, true),
      earlierOf,
    },
  };
};
