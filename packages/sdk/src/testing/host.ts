import type { Account, HostFacts } from "../host-facts.ts";
import { DAY, type EpochMs } from "../time.ts";
import type { Neighbour, Project } from "../world.ts";

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
  logStamp: "iso8601",
  bootedAt: WRITTEN_AT - 41 * DAY,
  installedAt: WRITTEN_AT - 220 * DAY,
};

export const NEIGHBOURS: readonly Neighbour[] = [
  { hostname: "db-lis-02", services: ["ssh"] },
  { hostname: "mail01", services: ["ssh", "imap"] },
  { hostname: "build-07", services: ["ssh"] },
];

export const PROJECTS: readonly Project[] = [
  { name: "Billing migration", slug: "billing-migration", key: "BIL" },
  { name: "Harbour portal", slug: "harbour-portal", key: "HAR" },
  { name: "Kestrel", slug: "kestrel", key: "KES" },
];
