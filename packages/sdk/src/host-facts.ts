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
  readonly command: string;
}

/** How rsyslog stamps its lines: Debian 12 and later ISO 8601 with microseconds and zone, older ones BSD (RFC 3164). */
export type LogStamp = "iso8601" | "bsd";

/** What a decky says of itself: read once, then kept for as long as the container lives. */
export interface HostFacts {
  /** `/etc/hostname`: what an intruder sees. Never the operator's name for the decky. */
  readonly hostname: string;
  /** `ID`, `VERSION_ID` and `PRETTY_NAME` of `/etc/os-release`. */
  readonly os: { readonly id: string; readonly version: string; readonly name: string };
  readonly zone: ZoneName;
  readonly accounts: readonly Account[];
  /** Group name to gid, from `/etc/group`. */
  readonly groups: Readonly<Record<string, number>>;
  readonly crontab: readonly CronJob[];
  /** Absolute paths of shells and interpreters that exist. */
  readonly interpreters: readonly string[];
  readonly logStamp: LogStamp;
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
