import { HOUR, toNs } from "@decnet/sdk";
import { accountFiles } from "./layout/account-files.ts";
import { CRON_FILES } from "./layout/cron-files.ts";
import { type FileData, type FileEntry, file, folder, type LayoutEntry, link } from "./layout/entry.ts";
import { withAtimes, withFolderTimes } from "./layout/entry-times.ts";
import { ETC_FILES } from "./layout/etc-files.ts";
import { FOLDERS, LINKS } from "./layout/folders.ts";
import { home } from "./layout/homes.ts";
import { hostAccounts } from "./layout/host-accounts.ts";
import type { HostPlan } from "./layout/host-plan.ts";
import { LOGGING_FILES } from "./layout/logging-files.ts";
import { builtAt, debianVersion } from "./layout/packages.ts";
import { elfHeader, PROGRAM_LINKS, PROGRAMS } from "./layout/programs.ts";
import { recordFiles } from "./layout/record-files.ts";
import { serviceFolders, serviceLinks, servicePrograms } from "./layout/services.ts";
import { siteFiles } from "./layout/site-files.ts";
import { SKEL_FILES } from "./layout/skel-files.ts";

const PACKAGED: readonly FileData[] = [...CRON_FILES, ...ETC_FILES, ...LOGGING_FILES, ...SKEL_FILES];

/**
 * A small Debian 12 as a list of what is in its file system, parents before children. It follows from the plan alone.
 *
 * @example hostLayout({ random, hostname: "web-03", zone: "Europe/Lisbon", services: ["ssh"], people, … })
 */
export const hostLayout = (plan: HostPlan): LayoutEntry[] => {
  const { random, services, installedAt } = plan;
  const built = (from: string) => builtAt(from, installedAt);
  const accounts = hostAccounts(plan);
  const base = built("base-files");
  // The first thing to be set up on the new host.
  const servicesAt = toNs(installedAt + (0.4 + 0.2 * random.fork("services").next()) * HOUR);
  const entries: LayoutEntry[] = [
    folder("/", base),
    ...FOLDERS.map(([path, access]) => folder(path, base, access)),
    ...serviceFolders(services).map((path) => folder(path, servicesAt)),
    ...LINKS.map(([path, target]) => link(path, target, base)),
    ...PACKAGED.map(({ path, text, from, ...access }) => file(path, text, built(from), access)),
    file("/etc/debian_version", `${debianVersion(installedAt)}\n`, base),
    ...[...PROGRAMS, ...servicePrograms(services)].map(
      ({ path, size, from, mode = 0o755 }): FileEntry => ({
        ...file(path, elfHeader(), built(from), { mode }),
        size,
      }),
    ),
    ...[...PROGRAM_LINKS, ...serviceLinks(services)].map(([path, target, from]) =>
      link(path, target, built(from)),
    ),
    ...siteFiles(plan),
    ...accountFiles(plan, accounts),
    ...recordFiles(plan),
    ...accounts.people.flatMap((person) => home(person, random.fork("home", person.name))),
  ];
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  return withAtimes(withFolderTimes(entries, plan), plan);
};
