import { pad, type Random } from "@decnet/sdk";

// What a host is called after, by what it serves.
const ROLES: Readonly<Record<string, readonly string[]>> = {
  mysql: ["db", "sql", "data"],
  mariadb: ["db", "sql", "data"],
  postgres: ["db", "pg", "data"],
  imap: ["mail", "mx", "imap"],
  smtp: ["mail", "mx", "relay"],
  http: ["web", "www", "app"],
  https: ["web", "www", "app"],
  ftp: ["ftp", "files", "xfer"],
  smb: ["files", "nas", "fs"],
  redis: ["cache", "app"],
};
const ANY_ROLE = [
  "app",
  "web",
  "build",
  "ws",
  "dev",
  "files",
  "nas",
  "util",
  "jump",
  "git",
  "mon",
  "batch",
] as const;

const SITES = ["lis", "opo", "mad", "par", "ber", "muc", "dub", "ams", "lon", "zrh", "vie", "cph"] as const;

/** How one company writes its host names. */
type Style = (role: string, number: number) => string;

const styles = (site: string): readonly Style[] => [
  (role, number) => `${role}-${pad(number, 2)}`,
  (role, number) => `srv-${role}${pad(number, 2)}`,
  (role, number) => `${role}-${site}-${pad(number, 3)}`,
  (role, number) => `${site}-${role}${pad(number, 2)}`,
  (role, number) => `${role}${number}`,
];

const LAST_NUMBER = 40;

/** What a new host is told apart by. */
export interface Newcomer {
  /** The operator's name for it, which never is the host's. */
  readonly name: string;
  readonly services: readonly string[];
}

/**
 * A plausible host name in the fleet's own style, which nobody else in the fleet has.
 *
 * @param random the fleet's stream: the same for each of its hosts.
 * @param taken names in use.
 * @example pickHostname(random, { name: "a", services: ["imap"] }, new Set()) // "mail-lis-004"
 */
export const pickHostname = (
  random: Random,
  { name, services }: Newcomer,
  taken: ReadonlySet<string>,
): string => {
  const company = random.fork("hostname-style");
  const style = company.pick(styles(company.pick(SITES)));
  const draws = random.fork("hostname", name);
  const fitting = services.flatMap((service) => ROLES[service] ?? []);
  const role = draws.pick(fitting.length > 0 ? fitting : ANY_ROLE);
  // Low numbers are common, as each row begins at one.
  let number = Math.min(1 + Math.floor(draws.exponential(4)), LAST_NUMBER);
  while (taken.has(style(role, number)) || style(role, number) === name.toLowerCase()) number += 1;
  return style(role, number);
};
