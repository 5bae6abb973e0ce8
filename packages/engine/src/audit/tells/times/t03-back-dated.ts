import type { Tell } from "@decnet/sdk";
import { hitShares } from "./hit-shares.ts";
import { madeFiles } from "./made-files.ts";

const MINUTE_NS = 60_000_000_000n;

/** T03: files that are younger than they say. */
export const BACK_DATED: Tell = {
  id: "T03",
  weight: 0,
  title: "back-dated (forensics)",
  rule: "Files that people and daemons made whose inode was born more than 60 s after their mtime. Only counted, one line a host.",
  reading:
    "`stat -c '%w %y %n'`, or debugfs: nothing in user space sets a birth. A copied, restored or moved host has the same on every file.",
  async check(view) {
    if (view.hosts.every(({ files }) => files.every(({ birth }) => birth === undefined)))
      throw new Error("cannot be checked here: nothing tells when inodes were born");
    return hitShares(view, { atLeast: 1, share: 0 }, "files were born after their mtime", async (host) => {
      const files = (await madeFiles(host)).filter(({ birth }) => birth !== undefined);
      const odd = files.filter(({ birth = 0n, mtime }) => birth > mtime + MINUTE_NS);
      return { all: files.length, odd: odd.map(({ path }) => path) };
    });
  },
};
