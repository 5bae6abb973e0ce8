import { posix } from "node:path";
import type { AuditFile, AuditHost, Hit, Tell } from "@decnet/sdk";
import { homesOf } from "./homes.ts";

// lost+found is mkfs's, hidden ones are snapshots' and quotas'.
const NO_HOME = /^(?:lost\+found|\..*|aquota\..*)$/;
// In an mbox folder, locks and what a mail system keeps for itself.
const NO_LOGIN = /\.(?:lock|lck|db|pag)$|^\./;

const GROUP_WRITES = 0o020;

const isStranger = (host: AuditHost, { path, kind, mode }: AuditFile): string | undefined => {
  const [folder, name] = [posix.dirname(path), posix.basename(path)];
  const known = host.facts.accounts.some((account) => account.name === name);
  if (known) return undefined;
  if (folder === "/home") {
    if (kind !== "folder" || NO_HOME.test(name) || (mode & GROUP_WRITES) !== 0) return undefined;
    if (homesOf(host).some((home) => home.path === path || home.path.startsWith(`${path}/`)))
      return undefined;
    const isEmpty = !host.files.some((file) => file.path.startsWith(`${path}/`));
    return isEmpty ? undefined : "a home";
  }
  if (NO_LOGIN.test(name)) return undefined;
  if (folder === "/var/spool/cron/crontabs") return "a crontab";
  return folder === "/var/mail" ? "a mailbox" : undefined;
};

const strangersOf = (host: AuditHost): readonly Hit[] =>
  host.files.flatMap((file) => {
    const what = isStranger(host, file);
    const seen = `${what} of a user that /etc/passwd does not have`;
    return what === undefined ? [] : [{ decky: host.decky, path: file.path, seen }];
  });

/** P02: traces of somebody who cannot log in. */
export const UNKNOWN_USER: Tell = {
  id: "P02",
  weight: 3,
  title: "unknown user",
  rule: "A folder in /home with something in it, a mailbox or a crontab whose name is no login and no home in /etc/passwd. A folder that a group may write to is a share, no home.",
  reading:
    "`ls /home /var/mail` against `getent passwd`. After userdel without -r the home stays, with a bare uid as owner; with LDAP the logins are elsewhere.",
  check: async ({ hosts }) => hosts.flatMap(strangersOf),
};
