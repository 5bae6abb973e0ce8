import { type Login, NOGROUP, NOLOGIN } from "./system-accounts.ts";

/** What a service's package brings besides programs. */
export interface ServiceParts {
  /** Without ids: the next free system ids are taken, as adduser --system does. */
  readonly logins: readonly Omit<Login, "uid" | "gid">[];
  /** Folders of root's, 0755. */
  readonly folders: readonly string[];
  /** The group is not its own but nogroup. */
  readonly plainGroup?: true;
}

const login = (name: string, gecos: string, home: string, shell = NOLOGIN) => ({ name, gecos, home, shell });

const DATABASE: ServiceParts = {
  logins: [login("mysql", "MySQL Server,,,", "/nonexistent", "/bin/false")],
  folders: ["/etc/mysql", "/etc/mysql/conf.d", "/etc/mysql/mariadb.conf.d"],
};
const MAIL: ServiceParts = {
  logins: [
    login("postfix", "", "/var/spool/postfix"),
    login("dovecot", "Dovecot mail server,,,", "/usr/lib/dovecot"),
  ],
  folders: ["/etc/postfix", "/etc/dovecot", "/etc/dovecot/conf.d"],
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
};

/** By a decky's service; one that is not here adds nothing. */
export const SERVICES: Readonly<Record<string, ServiceParts>> = {
  mysql: DATABASE,
  mariadb: DATABASE,
  postgres: {
    logins: [login("postgres", "PostgreSQL administrator,,,", "/var/lib/postgresql", "/bin/bash")],
    folders: ["/etc/postgresql", "/var/lib/postgresql"],
  },
  imap: MAIL,
  smtp: MAIL,
  http: WEB,
  https: WEB,
  redis: { logins: [login("redis", "", "/var/lib/redis")], folders: ["/etc/redis"] },
  ftp: { logins: [login("ftp", "ftp daemon,,,", "/srv/ftp")], folders: ["/srv/ftp"], plainGroup: true },
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
