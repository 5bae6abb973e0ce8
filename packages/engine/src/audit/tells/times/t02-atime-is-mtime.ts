import { type AuditFile, type AuditHost, type Tell, toMs, toNs } from "@decnet/sdk";
import { type Count, hitShares } from "./hit-shares.ts";
import { isDated, logLines } from "./log-lines.ts";
import { madeFiles } from "./made-files.ts";
import { stampOf } from "./stamps.ts";

const MINUTE_NS = 60_000_000_000n;

// A file written in one go has one moment for all, and nobody need have read it since.
const isEdited = async (host: AuditHost, file: AuditFile): Promise<boolean> => {
  const { path, birth, mtime } = file;
  const before = host.earlier?.get(path)?.mtime ?? birth;
  if (before !== undefined && before < mtime - MINUTE_NS) return true;
  if (!isDated(file)) return false;
  const [first = ""] = await logLines(host, path);
  const begun = stampOf(first, host.facts.zone, toMs(mtime));
  return begun !== undefined && toNs(begun) < mtime - MINUTE_NS;
};

const countEdited = async (host: AuditHost): Promise<Count> => {
  const edited: AuditFile[] = [];
  for (const file of await madeFiles(host))
    if (file.atime !== undefined && (await isEdited(host, file))) edited.push(file);
  const odd = edited.filter(({ atime, mtime }) => atime === mtime);
  return { all: edited.length, odd: odd.map(({ path }) => path) };
};

/** T02: one moment for the last reading and the last writing. */
export const ATIME_IS_MTIME: Tell = {
  id: "T02",
  weight: 1,
  title: "atime = mtime",
  rule: "More than 20 % of at least 5 files that people and daemons made, and that were written to again a minute or more after they were begun (by their birth, their first line or an earlier audit), have an atime equal to the mtime to the nanosecond.",
  reading:
    "`stat -c '%x %y %n'`: an editor reads before it writes, a log is created before it grows. utime(2) with one value for both leaves this, and so does cp -p of such a file.",
  async check(view) {
    if (view.hosts.every(({ files }) => files.every(({ atime }) => atime === undefined)))
      throw new Error("cannot be checked here: nothing tells the atimes");
    return hitShares(view, { atLeast: 5, share: 0.2 }, "files were read as they were written", countEdited);
  },
};
