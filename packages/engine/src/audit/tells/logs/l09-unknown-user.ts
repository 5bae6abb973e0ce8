import type { HostFacts, Tell } from "@decnet/sdk";
import { eachHost, type Found, linesOf, seenAt } from "./each-host.ts";
import type { LogLine } from "./parse-line.ts";

interface Named {
  readonly user: string;
  readonly uid?: number;
}

// Each of these says that the account was there; what an attacker tried and failed at is not among them.
const PATTERNS: readonly { readonly tag: RegExp; readonly message: RegExp }[] = [
  { tag: /^cron$/i, message: /^\(([^\s*)]+)\) (?:CMD|END|RELOAD|LIST|REPLACE) \(/ },
  { tag: /^sshd/, message: /^Accepted \S+ for (\S+) from / },
  {
    tag: /./,
    message: /^pam_unix\([\w-]+:session\): session (?:opened|closed) for user ([\w.$-]+)(?:\(uid=(\d+)\))?/,
  },
  { tag: /^sudo$/, message: /^ *(\S+) : (?:\d+ incorrect .*; )?TTY=/ },
  { tag: /^sudo$/, message: /^ *(?!.* : user NOT in )\S+ : .*; USER=(\S+) ; COMMAND=/ },
  { tag: /^su$/, message: /^\(to (\S+)\) \S+ on / },
  { tag: /^su$/, message: /^\(to \S+\) (\S+) on / },
  { tag: /^systemd-logind$/, message: /^New session \S+ of user ([\w.$-]+?)\.?$/ },
  { tag: /^sshd/, message: /^Received disconnect from \S+ port \d+:\d+: .*\[user (\S+)\]$/ },
];

const namedIn = ({ tag, message }: LogLine): Named[] =>
  PATTERNS.flatMap((pattern) => {
    const [, user, uid] = pattern.tag.test(tag) ? (pattern.message.exec(message) ?? []) : [];
    return user === undefined ? [] : [uid === undefined ? { user } : { user, uid: Number(uid) }];
  });

// Accounts come and go: shadow's tools and adduser tell.
const REMOVED = /(?:delete user '|new user: name=|removed? (?:user|account) ['`]?)([\w.$-]+)/;

const faultOf = ({ accounts }: HostFacts, { user, uid }: Named): string | undefined => {
  const account = accounts.find(({ name }) => name === user);
  if (account === undefined) return `${user}, who is not in passwd`;
  return uid === undefined || uid === account.uid
    ? undefined
    : `${user} with uid ${uid}, where passwd has ${account.uid}`;
};

/** L09: a log that knows people the host does not. */
export const UNKNOWN_USER: Tell = {
  id: "L09",
  weight: 3,
  title: "unknown user in a log",
  rule: "cron's CMD, sshd's Accepted, a PAM session, sudo, su or logind name a user who is not in passwd, or another uid than passwd's. `Invalid user` and failed logins are attackers' own words; users whose coming or going a log tells do not count. One hit for each user.",
  reading: "`getent passwd NAME`. Accounts of a directory (LDAP, SSSD) are not in /etc/passwd.",
  check: (view) =>
    eachHost(view, ({ facts }, logs) => {
      const gone = new Set<string>();
      const faults = new Map<string, Found>();
      for (const found of linesOf(logs, () => true)) {
        const removed = /^(?:user|del)/.test(found.line.tag)
          ? REMOVED.exec(found.line.message)?.[1]
          : undefined;
        if (removed !== undefined) gone.add(removed);
        for (const named of namedIn(found.line)) {
          const fault = faultOf(facts, named);
          if (fault !== undefined && !faults.has(fault)) faults.set(fault, found);
        }
      }
      return [...faults]
        .filter(([fault]) => ![...gone].some((user) => fault.startsWith(`${user}, `)))
        .map(([fault, found]) => seenAt(found, `${found.line.tag} speaks of ${fault}`));
    }),
};
