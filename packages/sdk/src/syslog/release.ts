import type { HostFacts } from "../host-facts.ts";

/** How a distribution's release words what its daemons say. */
export interface Release {
  /** Version of rsyslog. */
  readonly rsyslog: string;
  /** systemd 250 and later name the unit before its description. */
  readonly unitNames: boolean;
  /** systemd 246 to 248 say `Succeeded.`, later ones `Deactivated successfully.`. */
  readonly deactivated: "Succeeded." | "Deactivated successfully.";
  /** PAM 1.4 and later give the uid of who gets a session. */
  readonly pamUids: boolean;
  /** PAM 1.5.3 and later name somebody who opens a session without a login: the user themselves. */
  readonly pamOpener: boolean;
  /** OpenSSH 9.8 and later run each connection in a program of its own. */
  readonly sshdSession: boolean;
}

interface Row extends Release {
  readonly id: string;
  readonly from: number;
}

const row = (id: string, from: number, rsyslog: string, age: 0 | 1 | 2 | 3 | 4 | 5): Row => ({
  id,
  from,
  rsyslog,
  pamUids: age >= 1,
  deactivated: age >= 2 ? "Deactivated successfully." : "Succeeded.",
  unitNames: age >= 3,
  pamOpener: age >= 4,
  sshdSession: age >= 5,
});

// Versions as packages.debian.org and packages.ubuntu.com list them, newest first.
const RELEASES: readonly Row[] = [
  row("debian", 13, "8.2504.0", 5),
  row("debian", 12, "8.2302.0", 3),
  row("debian", 11, "8.2102.0", 1),
  row("debian", 0, "8.1901.0", 0),
  row("ubuntu", 24, "8.2312.0", 4),
  row("ubuntu", 22, "8.2112.0", 2),
  row("ubuntu", 0, "8.2001.0", 0),
];

const BOOKWORM = row("debian", 12, "8.2302.0", 3);

/** How a host's distribution words things; one that is not known speaks as Debian 12. */
export const releaseOf = ({ os }: Pick<HostFacts, "os">): Release =>
  RELEASES.find(({ id, from }) => id === os.id && Number.parseInt(os.version, 10) >= from) ?? BOOKWORM;
