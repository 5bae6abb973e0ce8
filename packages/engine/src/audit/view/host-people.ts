import { type HostFacts, type Persona, scheduleOf } from "@decnet/sdk";
import { type CastMember, castOf, likelyLogins } from "../../personas/cast.ts";
import type { HostPeople } from "./host-context.ts";

const isOwn = ({ persona, account }: CastMember): boolean =>
  likelyLogins(persona).includes(account.name) || account.fullName === persona.name;

/** What those who share a login agree on. */
const agreed = <T>(cast: readonly CastMember[], of: (persona: Persona) => T): ReadonlyMap<string, T> => {
  const byLogin = new Map<string, Map<string, T>>();
  for (const { persona, account } of cast) {
    const values = byLogin.get(account.name) ?? new Map<string, T>();
    const value = of(persona);
    byLogin.set(account.name, values.set(JSON.stringify(value), value));
  }
  return new Map(
    [...byLogin].flatMap(([login, values]) =>
      values.size === 1 ? [...values.values()].map((value) => [login, value] as const) : [],
    ),
  );
};

/**
 * Hours and languages by login. Where several personas act as one login and differ, nothing can be said of it.
 *
 * @param onlyOwn only personas whose login or full name stands in passwd: on a host that we do not people, nobody acts as
 * somebody else.
 */
export const hostPeople = (personas: readonly Persona[], facts: HostFacts, onlyOwn: boolean): HostPeople => {
  const cast = castOf(personas, facts).filter((member) => !onlyOwn || isOwn(member));
  return {
    schedules: agreed(cast, (persona) => scheduleOf(persona, facts.zone)),
    languages: agreed(cast, ({ language }) => language),
  };
};
