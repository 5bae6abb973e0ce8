import type { AuditHost, AuditView, Hit } from "@decnet/sdk";
import type { LogLine } from "./parse-line.ts";
import { type Log, readLogs } from "./read-logs.ts";

/** A line and the log it stands in. */
export interface Found {
  readonly log: Log;
  readonly line: LogLine;
}

/** A hit before it is known whose. */
export type Seen = Omit<Hit, "decky">;

/** What is wrong at a line. */
export const seenAt = ({ log, line }: Found, seen: string): Seen => ({
  path: log.path,
  line: line.number,
  seen,
});

/** Shows each host's logs to a judge. */
export const eachHost = async (
  { hosts }: AuditView,
  judge: (host: AuditHost, logs: readonly Log[]) => Iterable<Seen> | Promise<Iterable<Seen>>,
): Promise<Hit[]> => {
  const hits: Hit[] = [];
  for (const host of hosts)
    for (const seen of await judge(host, await readLogs(host))) hits.push({ decky: host.decky, ...seen });
  return hits;
};

const isSame = (one: Found, other: Found): boolean =>
  one.log !== other.log &&
  one.line.tag === other.line.tag &&
  one.line.pid === other.line.pid &&
  one.line.message === other.line.message;

/** Every line of all logs that a test picks, in time order; what several logs tell alike comes once. */
export const linesOf = (logs: readonly Log[], wanted: (line: LogLine) => boolean): Found[] => {
  const found: Found[] = [];
  // From the oldest to the newest most lines are in order already, which is what sorting likes best.
  for (const log of logs.toReversed())
    for (const line of log.lines) if (wanted(line)) found.push({ log, line });
  found.sort((a, b) => a.line.at - b.line.at);
  let moment: Found[] = [];
  return found.filter((one) => {
    if (moment[0]?.line.at !== one.line.at) moment = [];
    // Two equal lines of one log are two events.
    if (moment.some((other) => isSame(one, other))) return false;
    moment.push(one);
    return true;
  });
};
