import { type AuditHost, DAY, type Hit, type Tell, toMs } from "@decnet/sdk";
import { personalFiles } from "./personal-files.ts";

const YOUNG = 30 * DAY;
const INSTALLED = 60 * DAY;
const FEWEST = 5;

const youngHome = async (host: AuditHost, now: number): Promise<readonly Hit[]> => {
  if (now - host.facts.installedAt <= INSTALLED) return [];
  const files = (await personalFiles(host)).map(({ file }) => file);
  const [first, ...rest] = files;
  if (first === undefined || files.length < FEWEST) return [];
  const { path, mtime } = rest.reduce((oldest, file) => (file.mtime < oldest.mtime ? file : oldest), first);
  const age = now - toMs(mtime);
  if (age >= YOUNG) return [];
  const days = (ms: number) => Math.floor(ms / DAY);
  const seen = `the oldest of ${files.length} files is ${days(age)} days old, the host ${days(now - host.facts.installedAt)}`;
  return [{ decky: host.decky, path, seen }];
};

/** T10: a host that nobody used until lately. */
export const NO_PAST: Tell = {
  id: "T10",
  weight: 2,
  title: "no past",
  rule: "The oldest of at least 5 files that people made is less than 30 days old, on a host that was installed more than 60 days ago.",
  reading:
    "`ls -ltr` in a home against the age of /etc/hostname. A host that was given to a new team shows the same.",
  check: async ({ hosts, now }) => (await Promise.all(hosts.map((host) => youngHome(host, now)))).flat(),
};
