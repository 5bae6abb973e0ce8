import type { Found } from "./each-host.ts";
import type { LogLine } from "./parse-line.ts";
import type { Log } from "./read-logs.ts";

// One line of another log may be under way while the daemon is told.
const TOLERANCE = 1000;

/**
 * The first wrong line of each log, with how many there are. None when all of the host's wrong lines come before all of
 * its right ones: one syslog daemon writes every log, and then somebody changed its ways once.
 */
export const wrongLines = (
  logs: readonly Log[],
  isWrong: (line: LogLine) => boolean,
): (Found & { readonly count: number })[] => {
  const wrong: (Found & { count: number })[] = [];
  let lastWrong = Number.NEGATIVE_INFINITY;
  let firstRight = Number.POSITIVE_INFINITY;
  for (const log of logs) {
    let entry: (Found & { count: number }) | undefined;
    for (const line of log.lines) {
      if (!isWrong(line)) {
        firstRight = Math.min(firstRight, line.at);
        continue;
      }
      lastWrong = Math.max(lastWrong, line.at);
      if (entry === undefined) {
        entry = { log, line, count: 0 };
        wrong.push(entry);
      }
      entry.count++;
    }
  }
  const changedOnce = firstRight !== Number.POSITIVE_INFINITY && lastWrong < firstRight + TOLERANCE;
  return changedOnce ? [] : wrong;
};
