import type { EpochMs, ZoneName } from "./time.ts";

/** A login on a decky, from its `/etc/passwd`. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** The full name in the GECOS field; may be empty. */
  readonly fullName: string;
  readonly home: string;
  readonly shell: string;
}

/** One job of `/etc/crontab`, `/etc/cron.d/*` or a user's crontab. */
export interface CronJob {
  /** Five fields, as crontab(5) has them, or `@hourly` and the like. */
  readonly schedule: string;
  readonly user: string;
  /** As cron logs it: cut at the first bare `%`, `\%` as `%`. */
  readonly command: string;
  /** When it was installed, when that is known: it never ran before. */
  readonly since?: EpochMs;
}

/** One rule of rsyslog.conf that ends in a file. */
export interface SyslogRule {
  /** As it stands there, such as `auth,authpriv.*` or `*.*;auth,authpriv.none`. */
  readonly selector: string;
  readonly path: string;
}

/** What logrotate.conf and /etc/logrotate.d say of some logs. */
export interface RotationRule {
  /** As they stand there; may hold the wildcards of glob(7). */
  readonly paths: readonly string[];
  readonly every: RotationPeriod;
  readonly keep: number;
  readonly compress: boolean;
  /** `delaycompress`: the newest old log stays plain. */
  readonly delayCompress: boolean;
  /** `size`: rotates when larger, whatever the period. Bytes. */
  readonly size?: number;
  /** `maxsize`: rotates when larger, even before its period is over. Bytes. */
  readonly maxSize?: number;
}

/** How often logrotate turns a log over. */
export type RotationPeriod = "day" | "week" | "month";

/** How rsyslog stamps its lines: Debian 12 and later ISO 8601 with microseconds and zone, older ones BSD (RFC 3164). */
export type LogStamp = "iso8601" | "bsd";

/** What a decky says of itself: read once, then kept for as long as the container lives. */
export interface HostFacts {
  /** `/etc/hostname`: what an intruder sees. Never the operator's name for the decky. */
  readonly hostname: string;
  /** `ID`, `VERSION_ID` and `PRETTY_NAME` of `/etc/os-release`. */
  readonly os: { readonly id: string; readonly version: string; readonly name: string };
  readonly zone: ZoneName;
  /** Where its neighbours reach it, such as `10.20.4.17`. */
  readonly address: string;
  readonly accounts: readonly Account[];
  /** Group name to gid, from `/etc/group`. */
  readonly groups: Readonly<Record<string, number>>;
  readonly crontab: readonly CronJob[];
  /** Absolute paths of shells and interpreters that exist. */
  readonly interpreters: readonly string[];
  /** Names of the daemons and tools that are installed, of those that leave traces in logs: `cron`, `sshd`, `sudo`, … */
  readonly programs: readonly string[];
  /** Whether systemd is its init. */
  readonly systemd: boolean;
  readonly logStamp: LogStamp;
  /** rsyslog's rules, in order; the distribution's own when nothing can be read. */
  readonly syslogRules: readonly SyslogRule[];
  /** A syslog daemon of its own is at work: its logs are not ours to write. */
  readonly syslogRuns: boolean;
  readonly rotation: readonly RotationRule[];
  /** When the host came up last: PIDs count from here. */
  readonly bootedAt: EpochMs;
  /** When the host was installed: nothing of a user's is older. */
  readonly installedAt: EpochMs;
}

// Debian's login.defs: UID_MIN 1000, UID_MAX 60000 (nobody is 65534).
const UID_MIN = 1000;
const UID_MAX = 60000;

/** Tells a person's login from a daemon's: Debian's UID range and a shell one can log in with. */
export const isHuman = ({ uid, shell }: Account): boolean =>
  uid >= UID_MIN && uid <= UID_MAX && !/(nologin|false|sync)$/.test(shell);
