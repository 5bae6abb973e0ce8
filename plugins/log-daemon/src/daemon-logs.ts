import type { HostContext, HostFacts } from "@decnet/sdk";
import { type Facility, isCronOnly, type LogFile, logFilesOf, type Severity } from "@decnet/sdk/syslog";

// The kernel is left out: it speaks at boot, weeks ago, and a live log of weeks ago would not have been rotated.
/** What daemons speak as, and how loud. */
const SPOKEN: readonly (readonly [Facility, Severity])[] = [
  ["auth", "info"],
  ["authpriv", "info"],
  ["authpriv", "notice"],
  ["cron", "info"],
  ["daemon", "info"],
  ["syslog", "info"],
];
// What people look at first.
const FIRST = ["/var/log/syslog", "/var/log/auth.log"];

const rank = ({ path }: LogFile): number => (FIRST.includes(path) ? FIRST.indexOf(path) : FIRST.length);

/**
 * The logs of a host that daemons write to, most looked at first: every file of rsyslog's rules in which there would be
 * lines, but for the one that cron has to itself.
 */
export const daemonLogsOf = (host: HostFacts): readonly LogFile[] => {
  return logFilesOf(host)
    .filter((file) => file.path.startsWith("/var/log/") && !isCronOnly(file))
    .filter(({ takes }) => SPOKEN.some(([facility, severity]) => takes({ facility, severity })))
    .sort((a, b) => rank(a) - rank(b));
};

/** The first of them that nobody has written yet. */
export const freeLog = ({ host, files }: Pick<HostContext, "host" | "files">): LogFile | undefined => {
  const taken = new Set(files.map(({ path }) => path));
  return daemonLogsOf(host).find(({ path }) => !taken.has(path));
};

/** The log at a path; one that no rule speaks of any more takes nothing. */
export const logAt = ({ host, path }: Pick<HostContext, "host" | "path">): Pick<LogFile, "takes"> =>
  logFilesOf(host).find((file) => file.path === path) ?? { takes: () => false };
