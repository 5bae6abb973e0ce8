import { DAY, type EpochNs, type Random, toMs, toNs } from "@decnet/sdk";
import { type FileEntry, file } from "./entry.ts";
import { type HostAccounts, hostGroups, type PersonalLogin } from "./host-accounts.ts";
import type { HostPlan } from "./host-plan.ts";
import { BASE_GROUPS, BASE_LOGINS, type Login } from "./system-accounts.ts";

const SHADOW_GID = 42;

// crypt(5): yescrypt as Debian 12's PAM makes it, 128 bits of salt and 256 of hash; the last digits hold 2 and 4 bits.
const DIGITS = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const yescrypt = (random: Random): string => {
  const salt = random.string(DIGITS, 21) + random.string(DIGITS.slice(0, 4), 1);
  const hash = random.string(DIGITS, 42) + random.string(DIGITS.slice(0, 16), 1);
  return `$y$j9T$${salt}$${hash}`;
};

const lines = (rows: readonly string[]): string => rows.map((row) => `${row}\n`).join("");
const dayOf = (ns: EpochNs): number => Math.floor(toMs(ns) / DAY);

interface Known {
  readonly system: readonly Login[];
  readonly people: readonly PersonalLogin[];
}

const passwd = ({ system, people }: Known) =>
  lines(
    [...system, ...people].map(
      ({ name, uid, gid, gecos, home, shell }) => `${name}:x:${uid}:${gid}:${gecos}:${home}:${shell}`,
    ),
  );

const group = ({ system, people }: Known) =>
  lines(hostGroups(system, people).map(({ name, gid, members }) => `${name}:x:${gid}:${members.join(",")}`));

const gshadow = ({ system, people }: Known) =>
  lines(
    hostGroups(system, people).map(
      ({ name, members }) => `${name}:${name in BASE_GROUPS ? "*" : "!"}::${members.join(",")}`,
    ),
  );

// Locked: `*` for base-passwd's and root without a password, `!` for what packages add.
const shadow = ({ system, people }: Known, plan: HostPlan) => {
  const installed = dayOf(toNs(plan.installedAt));
  return lines([
    ...system.map(({ name }) => {
      const isBase = BASE_LOGINS.some((login) => login.name === name);
      return isBase ? `${name}:*:${installed}:0:99999:7:::` : `${name}:!:${installed}::::::`;
    }),
    ...people.map(
      ({ name, createdAt }) =>
        `${name}:${yescrypt(plan.random.fork("password", name))}:${dayOf(createdAt)}:0:99999:7:::`,
    ),
  ]);
};

// login.defs: SUB_UID_MIN and SUB_UID_COUNT.
const subids = ({ people }: Known) =>
  lines(people.map(({ name }, at) => `${name}:${100000 + at * 65536}:65536`));

const RENDERERS = { passwd, group, shadow, gshadow, subuid: subids, subgid: subids } as const;
const SECRET = { mode: 0o640, gid: SHADOW_GID };

/** passwd and its kin, and the copies with a hyphen that shadow's tools leave: the state before the last login. */
export const accountFiles = (plan: HostPlan, accounts: HostAccounts): FileEntry[] => {
  const jitter = plan.random.fork("account-files");
  const before = { system: accounts.system, people: accounts.people.slice(0, -1) };
  const installed = toNs(plan.installedAt);
  const changedAt = ({ people }: Known) => people.at(-1)?.createdAt ?? installed;
  return Object.entries(RENDERERS).flatMap(([name, render]) => {
    const access = name.endsWith("shadow") ? SECRET : {};
    // Each of the files is rewritten some milliseconds after the one before.
    const delay = BigInt(jitter.int(3_000_000, 90_000_000));
    return [
      file(`/etc/${name}`, render(accounts, plan), changedAt(accounts) - delay, access),
      file(
        `/etc/${name}-`,
        render(before, plan),
        changedAt(before) - delay - BigInt(jitter.int(800_000, 4_000_000)),
        access,
      ),
    ];
  });
};
