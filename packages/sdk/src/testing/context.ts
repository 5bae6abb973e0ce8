import { type AnyClass, type AnyContext, languageFor } from "../compose-body.ts";
import type { CanarySettings, KnownFile } from "../content-class.ts";
import type { Account, HostFacts } from "../host-facts.ts";
import type { Persona } from "../persona.ts";
import { Random } from "../random.ts";
import { slug } from "../text/slug.ts";
import { DAY, type EpochMs, fixedClock } from "../time.ts";
import { HOST, NEIGHBOURS, PROJECTS, ROOT, TICKETS, visitsOf, WRITTEN_AT } from "./host.ts";
import { PEOPLE } from "./people.ts";

/** What a test may set; everything else has a sensible value. */
export interface ContextParts {
  readonly seed?: string;
  readonly persona?: Persona;
  readonly host?: HostFacts;
  readonly at?: EpochMs;
  readonly since?: EpochMs;
  readonly ordinal?: number;
  readonly edits?: number;
  readonly path?: string;
  readonly files?: readonly KnownFile[];
  readonly options?: Record<string, unknown>;
  /** What a canary is told of where to call; without it a base and a zone, and a token drawn from the seed. */
  readonly canary?: CanarySettings;
}

const canarySettings = (seed: string): CanarySettings => ({
  token: Random.from(seed).fork("token").string("abcdefghijklmnopqrstuvwxyz234567", 26),
  httpBase: "https://files.example.test",
  dnsZone: "cdn.example.test",
});

/** A persona's login as Debian's adduser would make it. */
export const accountFor = ({ name }: Persona): Account => {
  const parts = slug(name).split("-");
  const login = `${parts[0]?.[0]}${parts.at(-1)}`;
  return { name: login, uid: 1000, gid: 1000, fullName: name, home: `/home/${login}`, shell: "/bin/bash" };
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !(value instanceof Random)) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
};

/**
 * A context such as the engine gives, deep-frozen.
 *
 * @example makeContext(asAnyClass(note), { seed: "7", persona: PEOPLE[1] })
 */
export const makeContext = (contentClass: AnyClass, parts: ContextParts = {}): AnyContext => {
  const { seed = "1", persona = PEOPLE[0] as Persona, at = WRITTEN_AT, ordinal = 0, edits = 0 } = parts;
  const personal = contentClass.category !== "system";
  const account = personal ? accountFor(persona) : ROOT;
  const host = parts.host ?? HOST;
  const random = Random.from(seed).fork(contentClass.id, ordinal);
  return deepFreeze({
    options: parts.options ?? {},
    account,
    host: { ...host, accounts: [ROOT, accountFor(persona)] },
    language: personal ? languageFor(contentClass, persona.language) : "en",
    colleagues: PEOPLE.filter(({ email }) => email !== persona.email).map(({ name, email, role }) => ({
      name,
      email,
      role,
    })),
    neighbours: NEIGHBOURS,
    projects: PROJECTS,
    tickets: TICKETS,
    visits:
      personal || parts.since === undefined ? [] : visitsOf(accountFor(persona).name, parts.since - DAY, at),
    files: parts.files ?? [],
    ordinal,
    edits,
    path: parts.path ?? "",
    ...(parts.since !== undefined && { since: parts.since }),
    random: edits > 0 ? random.fork("edit", edits) : random,
    story: Random.from(seed).fork("story"),
    clock: fixedClock(at),
    ...(personal && { persona }),
    ...(contentClass.category === "canary" && { canary: parts.canary ?? canarySettings(seed) }),
  });
};
