import { type HostFacts, isHuman } from "@decnet/sdk";

/** Where people and daemons write, and what tells which of it packages brought. All else is looked up path by path. */
const LISTED = [
  "/etc",
  "/home",
  "/opt",
  "/root",
  "/srv",
  "/tmp",
  "/usr/local",
  "/var/backups",
  "/var/lib/dpkg/info",
  "/var/log",
  "/var/mail",
  "/var/spool",
  "/var/tmp",
  "/var/www",
] as const;

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The folders of a host whose files are listed: where people and daemons write, and homes that are elsewhere. */
export const listedFolders = ({ accounts }: Pick<HostFacts, "accounts">): readonly string[] => {
  const homes = accounts.filter(isHuman).map(({ home }) => home.replace(/\/+$/, ""));
  const elsewhere = homes.filter(
    (home) => home.startsWith("/") && !LISTED.some((folder) => isInside(home, folder)),
  );
  return [...new Set([...LISTED, ...elsewhere])].sort();
};
