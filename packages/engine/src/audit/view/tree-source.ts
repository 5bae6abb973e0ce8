import type { FactSource } from "../../drivers/fact-source.ts";
import type { HostTimes } from "../../drivers/local/host-times.ts";
import { LocalSource } from "../../drivers/local/local-source.ts";
import type { TimeKeeper } from "../../drivers/local/time-keeper.ts";

const SYSTEMD = ["/usr/lib/systemd/systemd", "/lib/systemd/systemd", "/run/systemd/system"];

/** A tree that is a folder here as a source of facts: one of our own making, or anybody's. */
export const treeSource = async (root: string, since: HostTimes, keeper: TimeKeeper): Promise<FactSource> => {
  const local = new LocalSource(root, since, keeper);
  const { address, alive, bootedAt, installedAt } = local;
  return {
    address,
    alive,
    bootedAt,
    installedAt,
    systemd: (await Promise.all(SYSTEMD.map((path) => local.exists(path)))).includes(true),
    read: (path) => local.read(path),
    link: (path) => local.link(path),
    list: (folder) => local.list(folder),
    exists: (path) => local.exists(path),
  };
};
