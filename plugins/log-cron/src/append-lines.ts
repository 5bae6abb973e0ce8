import type { HostContext } from "@decnet/sdk";
import { lastMoment } from "./last-moment.ts";
import { linesOfNewLog } from "./log-period.ts";
import { type Line, linesBetween } from "./run-lines.ts";

/** The text of lines, each with its newline. */
export const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => `${text}\n`).join("");

/**
 * A log with every line that was due since, and what stood there unchanged; `undefined` when none was.
 *
 * @param days how far back a log without any line reaches when nothing says since when.
 */
export const appendLines = (
  previous: string,
  { host, clock, since }: Pick<HostContext, "host" | "clock" | "since">,
  days: number,
): string | undefined => {
  const now = clock.now();
  const last = lastMoment(previous, host, now);
  if (last === undefined && since === undefined) {
    const lines = linesOfNewLog(host, now, days);
    return lines.length === 0 ? undefined : previous + textOf(lines);
  }
  const after = Math.max(last ?? 0, (since ?? 0) * 1000);
  const lines = linesBetween(host, Math.floor(after / 1000), now).filter(({ micros }) => micros > after);
  return lines.length === 0 ? undefined : previous + textOf(lines);
};
