import { type EpochMs, MINUTE, type Tell } from "@decnet/sdk";
import { bootsOf } from "./boots.ts";
import { eachHost, type Seen, seenAt } from "./each-host.ts";
import { groupBy } from "./group-by.ts";
import type { LogLine } from "./parse-line.ts";
import type { Log } from "./read-logs.ts";

const LINES = 5;
const PROGRAMS = 3;
const SHARE = 0.02;
const BOOT = 3 * MINUTE;

// One event makes these speak together: a unit that starts, a login, a message on the bus.
const isChorus = ({ tag, message }: LogLine): boolean =>
  /^(?:kernel|systemd.*|\(.*\)|dbus-daemon|dbus|polkitd|NetworkManager)$/.test(tag) ||
  /^(?:Accepted \w+ for|New session|pam_unix\()/.test(message);

const isCrowded = (group: readonly LogLine[]): boolean => {
  if (group.length < LINES) return false;
  const alone = group.filter((line) => !isChorus(line));
  return alone.length >= LINES && new Set(alone.map(({ tag }) => tag)).size >= PROGRAMS;
};

const judge = (log: Log, boots: readonly EpochMs[]): Seen[] => {
  const groups = groupBy(log.lines, ({ at }) => Math.floor(at / 1000));
  const crowded = [...groups.values()].filter((group) => {
    const at = group[0]?.at ?? 0;
    return isCrowded(group) && !boots.some((boot) => at >= boot - BOOT && at <= boot + BOOT);
  });
  const worst = crowded.reduce((most, group) => (group.length > most.length ? group : most), [] as LogLine[]);
  const [line] = worst;
  if (line === undefined || crowded.length <= groups.size * SHARE) return [];
  const programs = new Set(worst.map(({ tag }) => tag)).size;
  const seen = `${worst.length} lines of ${programs} programs in one second; ${crowded.length} of ${groups.size} seconds are so`;
  return [seenAt({ log, line }, seen)];
};

/** L03: programs that have nothing to do with each other all speak in the same second. */
export const CROWDED_SECOND: Tell = {
  id: "L03",
  weight: 2,
  title: "many lines in one second",
  rule: "At least 5 lines of at least 3 programs in one second, in more than 2 % of the seconds in which the log has lines. The kernel, systemd, the bus, sessions and logins do not count, nor the 3 minutes around a boot. One hit a log.",
  reading:
    "`cut -c1-19 LOG | uniq -c | sort -n | tail`. Jobs that all run at one minute, or a network that comes and goes, do it too.",
  check: (view) =>
    eachHost(view, ({ facts }, logs) => {
      const boots = bootsOf(facts, logs);
      return logs.flatMap((log) => judge(log, boots));
    }),
};
