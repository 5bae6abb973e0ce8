import type { AuditFile, AuditHost } from "@decnet/sdk";
import pLimit from "p-limit";
import { broughtFiles } from "./brought-files.ts";

/** A text that a person of a host wrote or keeps. */
export interface UserFile {
  readonly host: AuditHost;
  readonly path: string;
  readonly file: AuditFile;
  readonly text: string;
  /** The owner's login, or the uid where passwd has none. */
  readonly owner: string;
}

const LARGEST = 1024 * 1024;
// A real home can hold a million files; the newest are those that anybody reads.
const MOST = 5000;
const AT_ONCE = 16;

const HOMES = /^\/(?:home\/[^/]+|root|srv|opt)\/(.+)$/;
const IN_HOME = /^\/(?:home|root)\//;
const TEMPORARY = /^\/tmp\/(.+)$/;

// Folders whose content is fetched or made by tools, and mail, which has its own tells.
const FOREIGN =
  /(?:^|\/)(?:\.[^/]*|node_modules|vendor|site-packages|dist-packages|__pycache__|venv|env|target|Maildir|Mail|mail|snap|go\/pkg|systemd-private-[^/]*)(?:\/|$)/;
const BY_TOOLS =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum|mbox|(?:LICEN[CS]E|COPYING|NOTICE)(?:\.\w+)?|[^/]*\.(?:lock|lck|pid|min\.js|min\.css|map|sample|orig|rej|swp|desktop))$/;

const isPersons = (pattern: RegExp, { kind, size, path }: AuditFile): boolean => {
  const rest = kind === "file" && size > 0 && size <= LARGEST ? pattern.exec(path)?.[1] : undefined;
  return rest !== undefined && !FOREIGN.test(rest) && !BY_TOOLS.test(rest);
};

const newestFirst = (a: AuditFile, b: AuditFile): number => (a.mtime > b.mtime ? -1 : 1);

const gather = async (host: AuditHost, pattern: RegExp): Promise<readonly UserFile[]> => {
  const brought = await broughtFiles(host);
  const owners = new Map(host.facts.accounts.map(({ uid, name }) => [uid, name]));
  const limit = pLimit(AT_ONCE);
  const wanted = host.files.filter((file) => isPersons(pattern, file) && !brought.holds(file.path));
  const chosen = wanted.length > MOST ? wanted.sort(newestFirst).slice(0, MOST) : wanted;
  const found = await Promise.all(
    chosen.map((file) =>
      limit(async (): Promise<UserFile[]> => {
        const text = await host.text(file.path);
        if (text === undefined || text.trim() === "" || brought.isSkeleton(text)) return [];
        return [{ host, path: file.path, file, text, owner: owners.get(file.uid) ?? String(file.uid) }];
      }),
    ),
  );
  return found.flat();
};

const memo = (pattern: RegExp): ((host: AuditHost) => Promise<readonly UserFile[]>) => {
  const known = new WeakMap<AuditHost, Promise<readonly UserFile[]>>();
  return (host) => {
    const found = known.get(host) ?? gather(host, pattern);
    known.set(host, found);
    return found;
  };
};

/**
 * The texts of a host's people: not empty, at most 1 MiB, in homes, `/root`, `/srv` and `/opt`. Not what the system or a
 * tool puts there: dotfiles, copies of /etc/skel, files of packages, files that git tracks, fetched libraries, lock files,
 * mail. Read once for each host.
 */
export const userFiles = memo(HOMES);

/** What people left in `/tmp`, by the same rules. */
export const temporaryFiles = memo(TEMPORARY);

/** The {@link userFiles} of all hosts, in the hosts' order. */
export const allUserFiles = async (hosts: readonly AuditHost[]): Promise<readonly UserFile[]> =>
  (await Promise.all(hosts.map(userFiles))).flat();

/** Of {@link allUserFiles} those in homes and `/root`: `/srv` and `/opt` also hold what a service came with. */
export const allHomeFiles = async (hosts: readonly AuditHost[]): Promise<readonly UserFile[]> =>
  (await allUserFiles(hosts)).filter(({ path }) => IN_HOME.test(path));
