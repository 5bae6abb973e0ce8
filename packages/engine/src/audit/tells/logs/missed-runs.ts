import { type EpochMs, HOUR, MINUTE, type ZoneName } from "@decnet/sdk";
import { isDueAt, isNearChange, type Job } from "./cron-jobs.ts";

/** What shows that the host, and cron, were up. */
export interface Life {
  /** When any log has a line, in order. */
  readonly signs: readonly EpochMs[];
  /** When cron was started, in order. */
  readonly starts: readonly EpochMs[];
}

/** Runs that did not come, one after another. */
export interface Gap {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly count: number;
}

// A host that writes nothing for this long may have been off.
const SILENCE = HOUR;
// A busy cron is late, and its line later still.
const LATE = 90_000;

/** Walks a sorted list forward: the first element that is not before a moment. */
const walker = (moments: readonly EpochMs[]) => {
  let next = 0;
  return (at: EpochMs): { readonly before: EpochMs; readonly after: EpochMs } => {
    while (next < moments.length && (moments[next] as number) < at) next++;
    return {
      before: moments[next - 1] ?? Number.NEGATIVE_INFINITY,
      after: moments[next] ?? Number.POSITIVE_INFINITY,
    };
  };
};

/**
 * The longest row of runs that a log lacks, though the host was up at each of them and cron was not started since.
 *
 * @param runs when the log says the job ran, in order.
 */
export const longestGap = (
  job: Job,
  runs: readonly EpochMs[],
  { signs, starts }: Life,
  zone: ZoneName,
  from: EpochMs,
  to: EpochMs,
): Gap => {
  const [run, sign, start] = [walker(runs), walker(signs), walker(starts)];
  let longest: Gap = { from, to: from, count: 0 };
  let current: Gap | undefined;
  const close = (at: EpochMs) => {
    // cron was down until it was started again: whatever was missed before was not its to run.
    const isExcused = current !== undefined && start(current.from).after <= at;
    if (current !== undefined && !isExcused && current.count > longest.count) longest = current;
    current = undefined;
  };
  for (let at = Math.ceil(from / MINUTE) * MINUTE; at + LATE <= to; at += MINUTE) {
    if (!isDueAt(job, zone, at) || isNearChange(zone, at)) continue;
    if (run(at).after <= at + LATE) {
      close(at);
      continue;
    }
    const { before, after } = sign(at);
    if (at - before > SILENCE || after - at > SILENCE) continue;
    current = { from: current?.from ?? at, to: at, count: (current?.count ?? 0) + 1 };
  }
  close(to);
  return longest;
};
