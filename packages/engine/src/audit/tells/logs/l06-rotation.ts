import { type AuditFile, type AuditHost, isoNs, type Tell, toMs, toNs } from "@decnet/sdk";
import { eachHost, type Seen } from "./each-host.ts";
import { groupBy } from "./group-by.ts";
import type { LogLine } from "./parse-line.ts";
import type { Log } from "./read-logs.ts";
import { rotationOf } from "./rotation-of.ts";

// Until it is told, rsyslog goes on writing to the log that was just moved away.
const TOLERANCE = 10_000;
const OVERLAP = 1000;

/** Each log of the host's with its next older rotation, of whatever program. */
const pairs = ({ files }: AuditHost): [newer: AuditFile, older: AuditFile][] => {
  const logs = files
    .filter(({ kind, path }) => kind === "file" && path.startsWith("/var/log/"))
    .map((file) => ({ file, ...rotationOf(file.path) }));
  const families = groupBy(logs, ({ family }) => family);
  return [...families.values()].flatMap((members) => {
    members.sort((a, b) => a.age - b.age);
    return members.slice(1).map(({ file }, at): [AuditFile, AuditFile] => [members[at]?.file ?? file, file]);
  });
};

const isSame = (first: LogLine, last: LogLine): boolean =>
  last.at === first.at && last.pid === first.pid && last.message === first.message && first.pid !== undefined;

const judge = (newer: AuditFile, older: AuditFile, logs: ReadonlyMap<string, Log>): Seen[] => {
  const first = logs.get(newer.path)?.lines[0];
  const last = logs.get(older.path)?.lines.at(-1);
  if (first !== undefined && last !== undefined && (last.at > first.at + OVERLAP || isSame(first, last)))
    return [
      {
        path: older.path,
        line: last.number,
        seen: `it ends at ${isoNs(toNs(last.at))}, but ${newer.path} begins at ${isoNs(toNs(first.at))}`,
      },
    ];
  return toMs(older.mtime) > toMs(newer.mtime) + TOLERANCE
    ? [
        {
          path: older.path,
          seen: `last written at ${isoNs(older.mtime)}, after ${newer.path} at ${isoNs(newer.mtime)}`,
        },
      ]
    : [];
};

/** L06: old logs that are newer than they can be. */
export const ROTATION: Tell = {
  id: "L06",
  weight: 3,
  title: "rotation",
  rule: "A rotated log under /var/log (.1, .2.gz, or -20261115) whose last line is more than 1 s after the first line of the next newer one, or is that very line, or whose mtime is more than 10 s after that one's.",
  reading:
    "`ls -lt LOG*`, then the ends of both. An old log that somebody edited or restored looks the same.",
  check: (view) =>
    eachHost(view, (host, logs) => {
      const byPath = new Map(logs.map((log) => [log.path, log]));
      return pairs(host).flatMap(([newer, older]) => judge(newer, older, byPath));
    }),
};
