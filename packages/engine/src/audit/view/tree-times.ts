import { type EpochNs, toMs } from "@decnet/sdk";
import type { HostTimes } from "../../drivers/local/host-times.ts";
import { lookInside } from "./look-at.ts";

// Made by mkfs or by the installer, and seldom written again: the oldest is as near to the installation as a tree tells.
const MADE_AT_INSTALL = [
  "/lost+found",
  "/var/log/installer",
  "/etc/fstab",
  "/etc/machine-id",
  "/etc/hostname",
];
// Mounted over at each start: what lies below keeps the time of the last one, or of the installation.
const SINCE_BOOT = "/sys";

/** Since when a host is installed and up, as far as its tree alone tells. */
export const treeTimes = (root: string): HostTimes => {
  const timeOf = (path: string): readonly EpochNs[] => {
    const file = lookInside(root, path);
    return file === undefined ? [] : [file.mtime];
  };
  const made = MADE_AT_INSTALL.flatMap(timeOf).map(toMs);
  const installedAt = made.length === 0 ? 0 : Math.min(...made);
  return { installedAt, bootedAt: Math.max(installedAt, ...timeOf(SINCE_BOOT).map(toMs)) };
};
