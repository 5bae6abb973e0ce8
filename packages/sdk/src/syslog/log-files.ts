import type { HostFacts, SyslogRule } from "../host-facts.ts";
import type { Message } from "./message.ts";
import { parseSelector } from "./selector.ts";

/** A file that rsyslog writes to. */
export interface LogFile {
  readonly path: string;
  /** Tells whether a message goes there. */
  readonly takes: (message: Pick<Message, "facility" | "severity">) => boolean;
}

/** Debian 12's own /etc/rsyslog.conf. */
export const DEBIAN_RULES: readonly SyslogRule[] = [
  { selector: "*.*;auth,authpriv.none", path: "/var/log/syslog" },
  { selector: "auth,authpriv.*", path: "/var/log/auth.log" },
  { selector: "cron.*", path: "/var/log/cron.log" },
  { selector: "kern.*", path: "/var/log/kern.log" },
  { selector: "mail.*", path: "/var/log/mail.log" },
  { selector: "user.*", path: "/var/log/user.log" },
];

/** rsyslog's rules on a host: what it says of itself, else Debian's. */
export const rulesOf = ({ syslogRules }: Pick<HostFacts, "syslogRules">): readonly SyslogRule[] =>
  syslogRules.length > 0 ? syslogRules : DEBIAN_RULES;

/**
 * The files rsyslog writes to on a host, in the order of its rules. A path with two rules takes what either selects.
 *
 * @example logFilesOf(ctx.host).find(({ path }) => path === "/var/log/auth.log")
 */
export const logFilesOf = (host: Pick<HostFacts, "syslogRules">): readonly LogFile[] => {
  const files = new Map<string, LogFile["takes"][]>();
  for (const { selector, path } of rulesOf(host)) {
    // rsyslog.conf(5): a "-" before the path only says not to sync after each line.
    const plain = path.replace(/^-/, "");
    files.set(plain, [...(files.get(plain) ?? []), parseSelector(selector)]);
  }
  return [...files].map(([path, takes]) => ({
    path,
    takes: (message) => takes.some((take) => take(message)),
  }));
};

/** Tells whether nothing but cron writes to a file. */
export const isCronOnly = ({ takes }: LogFile): boolean =>
  takes({ facility: "cron", severity: "info" }) &&
  !(["auth", "authpriv", "daemon", "kern", "syslog"] as const).some((facility) =>
    takes({ facility, severity: "info" }),
  );
