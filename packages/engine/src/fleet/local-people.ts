import { type Persona, type Random, stripAccents } from "@decnet/sdk";
import { likelyLogins } from "../personas/cast.ts";
import type { People } from "../personas/people.ts";

/** Who gets a login on a host that is made. */
export interface LocalPerson {
  readonly login: string;
  readonly fullName: string;
}

// Few hosts are everybody's: most people have a login on most hosts, and every host has at least two.
const SHARE = 0.7;
const FEWEST = 2;

/** The people of a local decky: a part of its pool, the same each time. Full names lose what GECOS cannot hold. */
export const localPeople = (
  decky: { readonly name: string; readonly topology?: string | undefined },
  people: People,
  random: Random,
): readonly LocalPerson[] => {
  const pool = people.of({
    uuid: "",
    source: "local",
    ref: "",
    services: [],
    name: decky.name,
    ...(decky.topology !== undefined && { topology: decky.topology }),
  });
  const order = random.fork("people", decky.name).shuffle(pool);
  const chosen = order.filter((_, at) => at < FEWEST || random.fork("people", decky.name, at).bool(SHARE));
  return chosen.map((persona: Persona) => ({
    login: likelyLogins(persona)[0] as string,
    fullName: stripAccents(persona.name).replace(/[:,\n]/g, " "),
  }));
};
