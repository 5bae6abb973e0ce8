import type { EpochMs, HostFacts } from "@decnet/sdk";

/** A mariadb-dump that a distribution ships, and what it writes differently from others. */
export interface Tool {
  /** After `-- MariaDB dump `. */
  readonly banner: string;
  readonly server: string;
  /** Since 10.11.8 the first line locks the client down. */
  readonly sandbox: boolean;
  readonly clientCharset: "utf8" | "utf8mb4";
  /** 11.x keeps NOTE_VERBOSITY where 10.x keeps SQL_NOTES. */
  readonly notes: readonly [save: string, restore: string];
  /** What 11.8 puts around and inside the locks of a table. */
  readonly commit: "none" | "set" | "save";
  /** Since 10.11.8 the place of the replica's GTID position is announced at the top and printed at the end. */
  readonly deferredGtid: boolean;
}

const SQL_NOTES = [
  "/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;",
  "/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;",
] as const;
const VERBOSITY = [
  "/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;",
  "/*M!100616 SET NOTE_VERBOSITY=@OLD_NOTE_VERBOSITY */;",
] as const;

const modern = (version: string, build: string): Tool => ({
  banner: `10.19  Distrib ${version}-MariaDB`,
  server: `${version}-MariaDB-${build}`,
  sandbox: true,
  clientCharset: "utf8mb4",
  notes: SQL_NOTES,
  commit: "none",
  deferredGtid: true,
});
const early = (version: string, build: string): Tool => ({
  ...modern(version, build),
  sandbox: false,
  clientCharset: "utf8",
  deferredGtid: false,
});
const eleven = (version: string, build: string, commit: "set" | "save"): Tool => ({
  ...modern(version, build),
  banner: `10.19-${version}-MariaDB`,
  notes: VERBOSITY,
  commit,
});

type Release = readonly [since: EpochMs, tool: Tool];

// Dates of Debian's changelog for mariadb (bookworm, bookworm-security), each with some days to reach the mirrors.
const BOOKWORM: readonly Release[] = [
  [0, early("10.11.6", "0+deb12u1")],
  [Date.UTC(2025, 2, 15), modern("10.11.11", "0+deb12u1")],
  [Date.UTC(2025, 8, 6), modern("10.11.14", "0+deb12u2")],
  [Date.UTC(2026, 6, 11), modern("10.11.18", "0+deb12u1")],
  [Date.UTC(2026, 8, 21), modern("10.11.19", "0+deb12u1")],
];
const TRIXIE: readonly Release[] = [
  [0, eleven("11.8.3", "0+deb13u1 from Debian", "set")],
  [Date.UTC(2026, 5, 1), eleven("11.8.6", "0+deb13u1 from Debian", "save")],
];
const NOBLE: readonly Release[] = [
  [0, modern("10.11.11", "0ubuntu0.24.04.2")],
  [Date.UTC(2025, 7, 1), modern("10.11.13", "0ubuntu0.24.04.1")],
  [Date.UTC(2025, 10, 15), modern("10.11.14", "0ubuntu0.24.04.1")],
];
const SHIPPED: Readonly<Record<string, readonly Release[]>> = {
  "debian 12": BOOKWORM,
  "debian 13": TRIXIE,
  "ubuntu 24.04": NOBLE,
};

/** The mariadb-dump a kept-up host has at that moment; Debian 12's where the distribution is not known. */
export const toolOf = ({ os }: Pick<HostFacts, "os">, at: EpochMs): Tool => {
  const releases = SHIPPED[`${os.id} ${os.version}`] ?? BOOKWORM;
  return (releases.findLast(([since]) => since <= at) ?? (BOOKWORM[0] as Release))[1];
};
