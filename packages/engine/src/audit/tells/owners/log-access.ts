import type { AuditHost } from "@decnet/sdk";

/** Who may do what with a log. */
export interface LogAccess {
  readonly owner: string;
  readonly group: string;
  readonly mode: number;
}

const access = (owner: string, group: string, mode: number): LogAccess => ({ owner, group, mode });

// rsyslog.conf of Debian 12 ($FileOwner, $FileGroup, $FileCreateMode), of Ubuntu 22.04, and rsyslog's own defaults.
const DEBIAN = access("root", "adm", 0o640);
const UBUNTU = access("syslog", "adm", 0o640);
const PLAIN = access("root", "root", 0o644);
const BY_SYSTEM: Readonly<Record<string, LogAccess>> = { debian: DEBIAN, raspbian: DEBIAN, ubuntu: UBUNTU };
const RED_HATS = new Set(["rhel", "centos", "rocky", "almalinux", "ol", "fedora", "amzn"]);
const RED_HAT = access("root", "root", 0o600);

// base-files' postinst, dpkg, apt and update-alternatives of Debian 12.
const FIXED: Readonly<Record<string, LogAccess>> = {
  "/var/log/btmp": access("root", "utmp", 0o660),
  "/var/log/wtmp": access("root", "utmp", 0o664),
  "/var/log/lastlog": access("root", "utmp", 0o664),
  "/var/log/dpkg.log": access("root", "root", 0o644),
  "/var/log/alternatives.log": access("root", "root", 0o644),
  "/var/log/apt/history.log": access("root", "root", 0o644),
  "/var/log/apt/term.log": access("root", "adm", 0o640),
};
const DEBIANS = new Set(["debian", "raspbian", "ubuntu"]);

/** What rsyslog.conf itself says, over what the distribution has it say. */
const rsyslogAccess = async (host: AuditHost): Promise<LogAccess> => {
  const { id } = host.facts.os;
  const usual = BY_SYSTEM[id] ?? (RED_HATS.has(id) ? RED_HAT : PLAIN);
  const text = (await host.text("/etc/rsyslog.conf")) ?? "";
  const setting = (name: string) => new RegExp(`^\\s*\\$${name}\\s+(\\S+)`, "m").exec(text)?.[1];
  const mode = setting("FileCreateMode");
  return {
    owner: setting("FileOwner") ?? usual.owner,
    group: setting("FileGroup") ?? usual.group,
    mode: mode === undefined ? usual.mode : Number.parseInt(mode, 8),
  };
};

/** A log's own name, before logrotate gave it a number or a date. */
const unrotated = (path: string): string => path.replace(/(?:\.\d+|-\d{8})(?:\.(?:gz|xz|bz2))?$/, "");

/** Tells of any log who may do what with it as the distribution sets it; `undefined` where it sets nothing. */
export const logAccess = async (host: AuditHost): Promise<(path: string) => LogAccess | undefined> => {
  const rsyslog = await rsyslogAccess(host);
  const written = new Set(host.facts.syslogRules.map(({ path }) => path));
  const isDebian = DEBIANS.has(host.facts.os.id);
  return (path) => {
    const log = unrotated(path);
    if (written.has(log)) return rsyslog;
    return isDebian ? FIXED[log] : undefined;
  };
};
