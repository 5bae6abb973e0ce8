import { DAY, type EpochNs, HOUR, toNs } from "@decnet/sdk";
import type { LayoutEntry } from "./entry.ts";
import { SINCE_BOOT } from "./folders.ts";
import type { HostPlan } from "./host-plan.ts";

// What every login and lookup reads; with relatime (mount(8)) an atime is renewed once a day.
const OFTEN_READ = new Set(
  "/etc/bash.bashrc /etc/crontab /etc/group /etc/hosts /etc/localtime /etc/login.defs /etc/nsswitch.conf /etc/passwd /etc/profile /etc/resolv.conf /etc/shadow /usr/bin/bash /usr/bin/dash /usr/bin/run-parts".split(
    " ",
  ),
);

const newest = (times: readonly EpochNs[]): EpochNs =>
  times.toSorted((a, b) => (a < b ? -1 : 1)).at(-1) ?? 0n;
const parentOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf("/")));
const isVolatile = (path: string): boolean =>
  SINCE_BOOT.some((top) => path === top || path.startsWith(`${top}/`));

/**
 * Gives each folder the time of the newest thing in it: that is when it changed last. Volatile ones are as old as the
 * last start, and do not count for the root, on which they are mounted.
 *
 * @param entries parents before children.
 */
export const withFolderTimes = (
  entries: readonly LayoutEntry[],
  { bootedAt, random }: HostPlan,
): LayoutEntry[] => {
  const children = new Map<string, EpochNs[]>();
  const booted = toNs(bootedAt + 2000 * random.fork("boot").next());
  return entries
    .toReversed()
    .map((entry): LayoutEntry => {
      const volatile = isVolatile(entry.path);
      const own = volatile ? booted : entry.mtime;
      const inside = children.get(entry.path) ?? [];
      const mtime = entry.kind === "folder" && inside.length > 0 && !volatile ? newest(inside) : own;
      const parent = parentOf(entry.path);
      if (entry.path !== "/" && !(volatile && parent === "/"))
        children.set(parent, [...(children.get(parent) ?? []), mtime]);
      return { ...entry, mtime };
    })
    .reverse();
};

/** Gives each entry the time of its last reading: by a job or a login of late, by the first start, or never since. */
export const withAtimes = (entries: readonly LayoutEntry[], plan: HostPlan): LayoutEntry[] => {
  const { random, now, bootedAt, installedAt } = plan;
  return entries.map((entry) => {
    const draws = random.fork("atime", entry.path);
    const lately = now - draws.next() * Math.min(0.9 * DAY, now - bootedAt);
    const sinceBoot = bootedAt + draws.next() * (now - bootedAt);
    const early = installedAt + (0.3 + draws.next()) * HOUR;
    const read = OFTEN_READ.has(entry.path) ? lately : draws.bool(0.35) ? sinceBoot : early;
    return { ...entry, atime: newest([toNs(read), entry.mtime]) };
  });
};
