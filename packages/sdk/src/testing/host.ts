import type { Account, HostFacts } from "../host-facts.ts";
import { DAY, type EpochMs, HOUR } from "../time.ts";
import type { Neighbour, Project, Ticket, Visit } from "../world.ts";

/** The moment at which tests write: a Thursday, 15:42 UTC. */
export const WRITTEN_AT: EpochMs = Date.UTC(2026, 10, 19, 15, 42, 7, 312);

export const ROOT: Account = {
  name: "root",
  uid: 0,
  gid: 0,
  fullName: "root",
  home: "/root",
  shell: "/bin/bash",
};

/** A small Debian 12 server. */
export const HOST: HostFacts = {
  hostname: "ws-lis-014",
  os: { id: "debian", version: "12", name: "Debian GNU/Linux 12 (bookworm)" },
  zone: "Europe/Lisbon",
  address: "10.20.4.14",
  accounts: [ROOT],
  groups: { root: 0, adm: 4, crontab: 101 },
  crontab: [
    { schedule: "17 * * * *", user: "root", command: "cd / && run-parts --report /etc/cron.hourly" },
    {
      schedule: "25 6 * * *",
      user: "root",
      command: "test -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.daily; }",
    },
    {
      schedule: "30 7-23/2 * * *",
      user: "root",
      command:
        "[ -x /etc/init.d/anacron ] && if [ ! -d /run/systemd/system ]; then /usr/sbin/invoke-rc.d anacron start >/dev/null; fi",
    },
  ],
  interpreters: ["/bin/sh", "/bin/bash", "/usr/bin/perl", "/usr/bin/python3"],
  programs: ["cron", "logrotate", "rsyslogd", "sshd", "sudo"],
  systemd: true,
  logStamp: "iso8601",
  syslogRules: [
    { selector: "*.*;auth,authpriv.none", path: "/var/log/syslog" },
    { selector: "auth,authpriv.*", path: "/var/log/auth.log" },
    { selector: "cron.*", path: "/var/log/cron.log" },
  ],
  syslogRuns: false,
  rotation: [],
  bootedAt: WRITTEN_AT - 41 * DAY,
  installedAt: WRITTEN_AT - 220 * DAY,
};

export const NEIGHBOURS: readonly Neighbour[] = [
  { hostname: "db-lis-02", address: "10.20.4.21", services: ["ssh"] },
  { hostname: "mail01", address: "10.20.4.9", services: ["ssh", "imap"] },
  { hostname: "build-07", address: "10.20.6.33", services: ["ssh"] },
];

export const PROJECTS: readonly Project[] = [
  { name: "Billing migration", slug: "billing-migration", key: "BIL" },
  { name: "Harbour portal", slug: "harbour-portal", key: "HAR" },
  { name: "Kestrel", slug: "kestrel", key: "KES" },
];

/** Three tickets of each project, opened in the days before {@link WRITTEN_AT}; newest first. */
export const TICKETS: readonly Ticket[] = [0, 1, 2].flatMap((back) =>
  PROJECTS.map(({ key }, at) => ({
    id: `${key}-${1340 + at * 211 - back}`,
    project: key,
    openedAt: WRITTEN_AT - back * 2 * DAY - at * 7_000_000,
  })),
);

/** The logins of one account between two moments: one each morning, from a neighbour and from a desk in turn. */
export const visitsOf = (account: string, from: EpochMs, to: EpochMs): readonly Visit[] => {
  const visits: Visit[] = [];
  for (let day = Math.floor(from / DAY); day * DAY < to; day++) {
    const at = day * DAY + 9 * HOUR + ((day * 7_919_233) % HOUR);
    const source = day % 2 === 0 ? (NEIGHBOURS[0] as Neighbour) : { address: "10.20.9.52" };
    const sudo = day % 3 === 0 ? [at + 95_210] : [];
    if (at > from && at <= to)
      visits.push({ account, from: source, at, until: at + 25 * 60_000 + 417, sudo });
  }
  return visits;
};
