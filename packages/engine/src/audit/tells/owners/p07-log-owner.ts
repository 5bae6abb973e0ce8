import type { AuditHost, Hit, Tell } from "@decnet/sdk";
import { withOwners } from "./homes.ts";
import { type LogAccess, logAccess } from "./log-access.ts";
import { octal } from "./octal.ts";

const shown = ({ owner, group, mode }: LogAccess): string => `${owner}:${group} ${octal(mode)}`;

const wrongOn = async (host: AuditHost): Promise<readonly Hit[]> => {
  const expected = await logAccess(host);
  const { accounts, groups } = host.facts;
  const owners = new Map(accounts.map(({ uid, name }) => [uid, name]));
  const named = new Map(Object.entries(groups).map(([name, gid]) => [gid, name]));
  return host.files.flatMap(({ path, kind, mode, uid, gid }) => {
    const wanted = kind === "file" ? expected(path) : undefined;
    if (wanted === undefined) return [];
    const found = shown({
      owner: owners.get(uid) ?? String(uid),
      group: named.get(gid) ?? String(gid),
      mode,
    });
    if (found === shown(wanted)) return [];
    return [{ decky: host.decky, path, seen: `${found}, where the system makes it ${shown(wanted)}` }];
  });
};

/** P07: logs that no daemon made. */
export const LOG_OWNER: Tell = {
  id: "P07",
  weight: 2,
  title: "log owner",
  rule: "A log of rsyslog's, rotated ones too, without the owner, group and mode of rsyslog.conf (Debian: root:adm 0640); wtmp, btmp, lastlog, dpkg's and apt's logs not as their packages make them.",
  reading:
    "`ls -l /var/log`: daemons and logrotate's `create` keep these for years. An administrator who opened one log for a tool leaves one; all of them say that something else wrote them.",
  check: async (view) => (await Promise.all(withOwners(view).map(wrongOn))).flat(),
};
