import type { Tell } from "@decnet/sdk";
import { hitShares } from "./hit-shares.ts";
import { madeFiles } from "./made-files.ts";

const MICROSECOND = 1000n;

/** T01: times that were set, not lived. */
export const WHOLE_SECONDS: Tell = {
  id: "T01",
  weight: 2,
  title: "whole-second mtimes",
  rule: "More than 20 % of at least 5 files that people and daemons made have an mtime of whole seconds, or of whole microseconds. Not counted: copies of /etc/skel, what tools keep in homes, system files as old as the installation.",
  reading:
    "`find /home /var/log -type f -printf '%T+ %p\\n'`: the kernel stamps nanoseconds; utime(2), touch -d, tar and scp -p cut them off. A home unpacked from an archive looks the same.",
  check: (view) =>
    hitShares(view, { atLeast: 5, share: 0.2 }, "files have no nanoseconds in their mtime", async (host) => {
      const files = await madeFiles(host);
      const odd = files.filter(({ mtime }) => mtime % MICROSECOND === 0n);
      return { all: files.length, odd: odd.map(({ path }) => path) };
    }),
};
