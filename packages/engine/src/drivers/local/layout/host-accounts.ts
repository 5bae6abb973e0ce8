import { DAY, type EpochNs, HOUR, toNs } from "@decnet/sdk";
import { weekdayAt } from "../host-times.ts";
import type { HostPlan } from "./host-plan.ts";
import { serviceLogins } from "./services.ts";
import {
  ADDED_GROUPS,
  ADDED_LOGINS,
  BASE_GROUPS,
  BASE_LOGINS,
  FIRST_USER_GROUPS,
  type Group,
  type Login,
  NOGROUP,
} from "./system-accounts.ts";

/** A person's login, and since when. */
export interface PersonalLogin extends Login {
  readonly createdAt: EpochNs;
  readonly groups: readonly string[];
}

/** Who is known on a host. */
export interface HostAccounts {
  readonly system: readonly Login[];
  readonly people: readonly PersonalLogin[];
}

// login.defs: UID_MIN. A login's group has its number (USERGROUPS_ENAB).
const FIRST_UID = 1000;
// Colleagues get their logins within weeks of the installation.
const LAST_HIRE_DAYS = 60;

/** The first person comes with the installation, the others in order later on, by adduser. */
export const hostAccounts = ({ random, people, services, installedAt, zone }: HostPlan): HostAccounts => {
  const draws = random.fork("accounts");
  const later = people
    .slice(1)
    .map(() => weekdayAt(installedAt + (3 + draws.next() * LAST_HIRE_DAYS) * DAY, 9 + 8 * draws.next(), zone))
    .sort((a, b) => a - b);
  const groups = (at: number): readonly string[] => {
    if (at === 0) return [...FIRST_USER_GROUPS, ...(draws.bool(0.6) ? ["adm"] : [])];
    return ["users", ...(draws.bool(0.3) ? ["sudo"] : []), ...(draws.bool(0.25) ? ["adm"] : [])];
  };
  return {
    system: [...BASE_LOGINS, ...ADDED_LOGINS, ...serviceLogins(services)],
    people: people.map(({ login, fullName }, at) => ({
      name: login,
      uid: FIRST_UID + at,
      gid: FIRST_UID + at,
      gecos: `${fullName},,,`,
      home: `/home/${login}`,
      shell: "/bin/bash",
      // The installer needs about twenty minutes until it asks for a user.
      createdAt: toNs((at === 0 ? installedAt + 0.31 * HOUR : (later[at - 1] ?? installedAt)) + draws.next()),
      groups: groups(at),
    })),
  };
};

/** The groups of a host on which these people have a login. */
export const hostGroups = (system: readonly Login[], people: readonly PersonalLogin[]): Group[] => {
  const own = system
    .filter(
      ({ uid, gid, name }) =>
        uid >= 102 && gid !== NOGROUP && !(name in ADDED_GROUPS) && !(name in BASE_GROUPS),
    )
    .map(({ name, gid }) => [name, gid] as const);
  const all = [...Object.entries(BASE_GROUPS), ...Object.entries(ADDED_GROUPS), ...own];
  return [
    ...all.map(([name, gid]) => ({
      name,
      gid,
      members: people.filter(({ groups }) => groups.includes(name)).map((person) => person.name),
    })),
    ...people.map(({ name, gid }) => ({ name, gid, members: [] })),
  ];
};
