import type { Neighbour, Random } from "@decnet/sdk";
import type { Fact } from "../fact.ts";

const ETC = [
  "/etc/hosts",
  "/etc/fstab",
  "/etc/resolv.conf",
  "/etc/ssh/sshd_config",
  "/etc/crontab",
  "/etc/rsyslog.conf",
  "/etc/logrotate.conf",
  "/etc/passwd",
  "/etc/group",
  "/etc/apt/sources.list",
  "/etc/sysctl.conf",
  "/etc/nsswitch.conf",
  "/etc/profile",
  "/etc/login.defs",
  "/etc/bash.bashrc",
  "/etc/environment",
];

// Of what a host has, those that stay and that `ps` shows by this name.
const DAEMONS = [
  "cron",
  "sshd",
  "rsyslogd",
  "nginx",
  "apache2",
  "mysqld",
  "mariadbd",
  "postgres",
  "dockerd",
  "containerd",
  "chronyd",
  "dovecot",
  "master",
  "redis-server",
  "named",
  "smbd",
  "php-fpm",
  "haproxy",
  "systemd-timesyncd",
  "exim4",
];

// IANA's service names and port numbers.
const PORTS: Readonly<Record<string, number>> = {
  ssh: 22,
  smtp: 25,
  dns: 53,
  http: 80,
  imap: 143,
  https: 443,
  smb: 445,
  imaps: 993,
  mysql: 3306,
  rdp: 3389,
  postgres: 5432,
  postgresql: 5432,
  redis: 6379,
  ftp: 21,
  telnet: 23,
  ldap: 389,
};

const portOf = ({ services }: Neighbour, random: Random): number =>
  PORTS[services.length === 0 ? "ssh" : random.pick(services)] ?? 22;

const some = (neighbours: readonly Neighbour[], random: Random): Neighbour[] =>
  random.sample(neighbours, random.int(Math.min(2, neighbours.length), Math.min(7, neighbours.length)));

/** Hosts, daemons, databases and logins that exist. */
export const systems: Readonly<Record<string, Fact>> = {
  hostname: (_random, { ctx }) => ctx.host.hostname,
  host: (_random, { ctx, plan }) => plan.host?.hostname ?? ctx.host.hostname,
  addr: (_random, { ctx, plan }) => plan.host?.address ?? ctx.host.address,
  hosts: (random, { ctx }) => {
    const byAddress = random.fork("form").bool(0.16);
    return some(ctx.neighbours, random)
      .map(({ hostname, address }) => (byAddress ? address : hostname))
      .join(" ");
  },
  hostports: (random, { ctx }) =>
    some(ctx.neighbours, random)
      .map(
        (one) =>
          `${random.fork("form").bool(0.4) ? one.address : one.hostname}:${portOf(one, random.fork(one.hostname))}`,
      )
      .join(" "),
  pyhosts: (random, { ctx }) =>
    some(ctx.neighbours, random)
      .map((one) => `    "${one.hostname}": ("${one.address}", ${portOf(one, random.fork(one.hostname))}),`)
      .join("\n"),
  user: (_random, { ctx }) => ctx.account.name,
  svcs: (random, { ctx }) => {
    const known = DAEMONS.filter((name) => ctx.host.programs.includes(name));
    if (known.length === 0) return "sshd";
    return random.sample(known, random.int(Math.min(2, known.length), Math.min(5, known.length))).join(" ");
  },
  etcfile: (random) => random.pick(ETC),
  etcfiles: (random) => random.sample(ETC, random.int(3, 7)).join(" "),
  rpath: (random, { plan }) =>
    random.pick([
      "/var/backups",
      `/srv/${plan.project?.slug ?? "data"}`,
      "/etc/nginx",
      "/var/log/app",
      `/srv/export/${plan.project?.slug ?? "daily"}`,
      "/opt/reports",
      "/srv/data",
      "/var/lib/reports",
    ]),
  share: (random, { book }) => random.pick([...book.folders.papers, ...book.words.sheet]),
  project: (_random, { plan }) => plan.project?.slug ?? "main",
  key: (_random, { plan }) => plan.project?.key ?? "REQ",
  keys: (_random, { ctx }) => ctx.projects.map(({ key }) => key).join("|") || "REQ|INC",
  ticketno: (random, { ctx }) => {
    const ids = ctx.tickets.map(({ id }) => id.replace(/^.*-/, ""));
    return ids.length > 0 ? random.pick(ids) : String(random.int(104, 2960));
  },
  db: (random, { plan }) => {
    const slug = (plan.project?.slug ?? "main").replaceAll("-", "_");
    return random.pick([
      slug,
      slug.split("_")[0] as string,
      `${slug}_prod`,
      `${(plan.project?.key ?? "app").toLowerCase()}_db`,
    ]);
  },
  dbs: (random, { ctx, value }) => {
    const all = ctx.projects.map(({ slug }) => slug.split("-")[0] as string);
    return [...new Set([value("db"), ...random.sample(all, random.int(1, 3))])].join(" ");
  },
  maildomain: (_random, { ctx }) => ctx.persona.email.slice(ctx.persona.email.indexOf("@")),
};
