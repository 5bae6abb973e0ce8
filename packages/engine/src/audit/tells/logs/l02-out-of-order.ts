import { type EpochMs, MINUTE, type Tell } from "@decnet/sdk";
import { bootsOf } from "./boots.ts";
import { eachHost, type Seen, seenAt } from "./each-host.ts";
import type { LogLine } from "./parse-line.ts";
import type { Log } from "./read-logs.ts";

// rsyslog's inputs are threads of their own: two lines of one moment may change places.
const TOLERANCE = 1000;
const CLOCK_SET =
  /time has been changed|clock (?:was )?(?:stepped|wrong)|time (?:reset|stepped)|initial synchroni[sz]ation/i;
const NEAR = 20;

const wasSet = (lines: readonly LogLine[], at: number, boots: readonly EpochMs[]): boolean =>
  lines.slice(Math.max(0, at - NEAR), at + NEAR).some(({ message }) => CLOCK_SET.test(message)) ||
  // A clock without a battery is put right after boot.
  boots.some((boot) => Math.abs(boot - (lines[at]?.at ?? 0)) < 5 * MINUTE);

const firstFall = (log: Log, boots: readonly EpochMs[]): { seen: Seen | undefined; falls: number } => {
  let latest: LogLine | undefined;
  let seen: Seen | undefined;
  let falls = 0;
  log.lines.forEach((line, at) => {
    if (latest !== undefined && line.at < latest.at - TOLERANCE) {
      if (wasSet(log.lines, at, boots)) {
        latest = line;
        return;
      }
      falls++;
      seen ??= seenAt({ log, line }, `${line.stamp} comes after ${latest.stamp} of line ${latest.number}`);
    }
    if (latest === undefined || line.at >= latest.at) latest = line;
  });
  return { seen, falls };
};

/** L02: a log whose lines are not in the order in which they were written. */
export const OUT_OF_ORDER: Tell = {
  id: "L02",
  weight: 3,
  title: "log not in time order",
  rule: "A syslog line more than 1 s before one above it. Not within 5 minutes of a boot, nor near a line that says the clock was set; the hour that comes twice in autumn counts as it must be meant. One hit a log; from one rotation to the next it is L06's.",
  reading: "`sort -c LOG` for ISO stamps. A clock that was set by hand without a trace looks the same, once.",
  check: (view) =>
    eachHost(view, ({ facts }, logs) => {
      const boots = bootsOf(facts, logs);
      return logs.flatMap((log) => {
        const { seen, falls } = firstFall(log, boots);
        return seen === undefined ? [] : [{ ...seen, seen: `${seen.seen}; ${falls} such lines` }];
      });
    }),
};
