import { type AuditHost, type EpochMs, type Hit, isoNs, MINUTE, type Tell, toNs } from "@decnet/sdk";
import { isDated, logLines } from "./log-lines.ts";
import { stampOf } from "./stamps.ts";

const iso = (at: EpochMs): string => new Date(at).toISOString();

const laterLine = async (host: AuditHost, path: string, latest: EpochMs): Promise<readonly Hit[]> => {
  const lines = await logLines(host, path);
  for (const [index, text] of lines.entries()) {
    const at = stampOf(text, host.facts.zone, latest);
    if (at !== undefined && at > latest)
      return [
        { decky: host.decky, path, line: index + 1, seen: `a line of ${iso(at)}, which is yet to come` },
      ];
  }
  return [];
};

/** T06: what has not happened yet. */
export const FROM_THE_FUTURE: Tell = {
  id: "T06",
  weight: 3,
  title: "from the future",
  rule: "An mtime, or a date at the head of a line of a log, a git reflog or a shell history, more than 60 s later than now. One hit a file.",
  reading:
    "`find / -newermt now`; `tail` of a log. Clocks of virtual machines run ahead after a pause, by seconds; a stamp without zone is taken as the earlier of UTC and the host's time.",
  async check({ hosts, now }) {
    const latest = now + MINUTE;
    const hits: Hit[] = [];
    for (const host of hosts) {
      for (const file of host.files) {
        if (file.mtime > toNs(latest))
          hits.push({ decky: host.decky, path: file.path, seen: `an mtime of ${isoNs(file.mtime)}` });
        else if (isDated(file)) hits.push(...(await laterLine(host, file.path, latest)));
      }
    }
    return hits;
  },
};
