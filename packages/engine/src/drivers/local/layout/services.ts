import type { Program, ProgramLink } from "./programs.ts";
import { type Login, NOGROUP, NOLOGIN } from "./system-accounts.ts";

/** What a service's package brings. */
export interface ServiceParts {
  /** Without ids: the next free system ids are taken, as adduser --system does. */
  readonly logins: readonly Omit<Login, "uid" | "gid">[];
  /** Folders of root's, 0755. */
  readonly folders: readonly string[];
  readonly programs: readonly Program[];
  readonly links?: readonly ProgramLink[];
  /** The group is not its own but nogroup. */
  readonly plainGroup?: true;
}

const login = (name: string, gecos: string, home: string, shell = NOLOGIN) => ({ name, gecos, home, shell });

const DATABASE: ServiceParts = {
  logins: [login("mysql", "MySQL Server,,,", "/nonexistent", "/bin/false")],
  folders: ["/etc/mysql", "/etc/mysql/conf.d", "/etc/mysql/mariadb.conf.d"],
  programs: [{ path: "/usr/sbin/mariadbd", size: 26_077_552, from: "mariadb" }],
};
const MAIL: ServiceParts = {
  logins: [
    login("postfix", "", "/var/spool/postfix"),
    login("dovecot", "Dovecot mail server,,,", "/usr/lib/dovecot"),
  ],
  folders: ["/etc/postfix", "/etc/dovecot", "/etc/dovecot/conf.d"],
  programs: [
    { path: "/usr/sbin/postfix", size: 18_744, from: "postfix" },
    { path: "/usr/sbin/dovecot", size: 96_632, from: "dovecot" },
  ],
};
const WEB: ServiceParts = {
  logins: [],
  folders: [
    "/etc/nginx",
    "/etc/nginx/conf.d",
    "/etc/nginx/sites-available",
    "/etc/nginx/sites-enabled",
    "/var/www",
    "/var/www/html",
  ],
  programs: [{ path: "/usr/sbin/nginx", size: 1_264_552, from: "nginx" }],
};

/** By a decky's service; one that is not here adds nothing. */
export const SERVICES: Readonly<Record<string, ServiceParts>> = {
  mysql: DATABASE,
  mariadb: DATABASE,
  postgres: {
    logins: [login("postgres", "PostgreSQL administrator,,,", "/var/lib/postgresql", "/bin/bash")],
    folders: [
      "/etc/postgresql",
      "/usr/lib/postgresql",
      "/usr/lib/postgresql/15",
      "/usr/lib/postgresql/15/bin",
      "/var/lib/postgresql",
    ],
    programs: [{ path: "/usr/lib/postgresql/15/bin/postgres", size: 9_007_080, from: "postgresql" }],
  },
  imap: MAIL,
  smtp: MAIL,
  http: WEB,
  https: WEB,
  redis: {
    logins: [login("redis", "", "/var/lib/redis")],
    folders: ["/etc/redis"],
    programs: [{ path: "/usr/bin/redis-check-rdb", size: 2_387_088, from: "redis" }],
    links: [["/usr/bin/redis-server", "redis-check-rdb", "redis"]],
  },
  ftp: {
    logins: [login("ftp", "ftp daemon,,,", "/srv/ftp")],
    folders: ["/srv/ftp"],
    programs: [{ path: "/usr/sbin/vsftpd", size: 168_280, from: "vsftpd" }],
    plainGroup: true,
  },
};

/** The logins that services add, with the ids they get. */
export const serviceLogins = (services: readonly string[]): Login[] => {
  const parts = new Set(services.flatMap((service) => SERVICES[service] ?? []));
  let uid = 102;
  let gid = 109;
  return [...parts].flatMap(({ logins, plainGroup }) =>
    logins.map((entry) => ({ ...entry, uid: uid++, gid: plainGroup === true ? NOGROUP : gid++ })),
  );
};

/** The folders that services add. */
export const serviceFolders = (services: readonly string[]): string[] => [
  ...new Set(services.flatMap((service) => SERVICES[service]?.folders ?? [])),
];

/** The programs that services add. */
export const servicePrograms = (services: readonly string[]): Program[] => [
  ...new Set(services.flatMap((service) => SERVICES[service]?.programs ?? [])),
];

/** Further names of the programs that services add. */
export const serviceLinks = (services: readonly string[]): ProgramLink[] => [
  ...new Set(services.flatMap((service) => SERVICES[service]?.links ?? [])),
];
