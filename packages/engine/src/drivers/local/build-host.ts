import {
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import type { LayoutEntry } from "./layout/entry.ts";
import { mayGiveAway } from "./staging.ts";
import type { TimeKeeper } from "./time-keeper.ts";

const build = (path: string, entry: LayoutEntry): void => {
  if (entry.kind === "link") {
    symlinkSync(entry.target, path);
    if (mayGiveAway()) lchownSync(path, 0, 0);
    return;
  }
  if (entry.kind === "folder") mkdirSync(path, 0o700);
  else {
    writeFileSync(path, entry.bytes, { flag: "wx", mode: 0o600 });
    if (entry.size !== undefined && entry.size > entry.bytes.length) truncateSync(path, entry.size);
  }
  if (mayGiveAway()) chownSync(path, entry.uid, entry.gid);
  chmodSync(path, entry.mode);
};

/**
 * Makes a host's tree at a path that is free. Not in one step: build it aside, then move it.
 *
 * @param entries parents before children, `/` first.
 */
export const buildHost = async (
  target: string,
  entries: readonly LayoutEntry[],
  times: TimeKeeper,
): Promise<void> => {
  const at = (entry: LayoutEntry) => (entry.path === "/" ? target : target + entry.path);
  for (const entry of entries) build(at(entry), entry);
  // Last: whatever is made in a folder changes its times.
  const stamps = entries.map((entry) => ({ ...entry, path: at(entry) }));
  for (const stamp of stamps) times.setNearly(stamp);
  await times.set(stamps);
};
