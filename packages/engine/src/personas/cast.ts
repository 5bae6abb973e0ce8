import { type Account, type HostFacts, isHuman, type Persona, Random, slug } from "@decnet/sdk";

/** A persona by the login they have on one decky. */
export interface CastMember {
  readonly persona: Persona;
  readonly account: Account;
}

/** Logins a person may well have: jsmith, john.smith, johns, john, smith, as in the e-mail. */
export const likelyLogins = ({ name, email }: Pick<Persona, "name" | "email">): readonly string[] => {
  const parts = slug(name).split("-");
  const first = parts[0] as string;
  const last = parts.at(-1) as string;
  const mailbox = email.split("@")[0]?.toLowerCase() as string;
  return [
    `${first[0]}${last}`,
    `${first}.${last}`,
    `${first}${last}`,
    mailbox,
    mailbox.replaceAll(".", ""),
    `${first}${last[0]}`,
    first,
    last,
  ];
};

/**
 * Who acts as whom on a host. A persona whose login or full name stands in passwd has that account; the others are
 * mapped, always in the same way, to a human account nobody claimed. When all are claimed they do not work here.
 */
export const castOf = (personas: readonly Persona[], facts: HostFacts): readonly CastMember[] => {
  const humans = facts.accounts.filter(isHuman);
  const own = (persona: Persona) =>
    humans.find(({ name }) => likelyLogins(persona).includes(name)) ??
    humans.find(({ fullName }) => fullName === persona.name);
  const claimed = new Set(personas.flatMap((persona) => own(persona)?.name ?? []));
  const free = humans.filter(({ name }) => !claimed.has(name));
  return personas.flatMap((persona) => {
    const account =
      own(persona) ??
      (free.length > 0 ? Random.from(persona.email).fork(facts.hostname).pick(free) : undefined);
    return account === undefined ? [] : [{ persona, account }];
  });
};
