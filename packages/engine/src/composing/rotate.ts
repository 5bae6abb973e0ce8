import {
  DAY,
  type EpochMs,
  type EpochNs,
  fromLocal,
  HOUR,
  type HostFacts,
  type Random,
  type RotateRules,
  toLocal,
  toMs,
  toNs,
  weekdayOf,
} from "@decnet/sdk";

// Debian's logrotate.timer: OnCalendar=daily with AccuracySec=1h, so each host has an offset of its own after midnight.
const TIMER_ACCURACY = HOUR;
// The longest a period gets, in days, and one more for the run itself and summer time.
const LONGEST = { day: 2, week: 8, month: 32 } as const;

/** One run of logrotate. */
export interface Run {
  readonly at: EpochMs;
  /** The log's period is over, whatever its size. */
  readonly due: boolean;
}

// A week begins on Sunday, as logrotate(8) has it.
const begins = (every: RotateRules["every"], day: EpochMs): boolean =>
  every === "day" ||
  (every === "week" && weekdayOf(day) === 7) ||
  (every === "month" && new Date(day).getUTCDate() === 1);

/**
 * The runs of logrotate after `from` and up to `to` that may turn a log over: those at which it is due, and every daily
 * one where its size matters.
 *
 * @param story the host's own stream: it tells at which moment of the night its timer comes.
 */
export const runsBetween = (
  { every, size, maxSize }: RotateRules,
  { zone }: Pick<HostFacts, "zone">,
  story: Random,
  from: EpochMs,
  to: EpochMs,
): Run[] => {
  const offset = story.fork("logrotate").int(0, TIMER_ACCURACY - 1);
  const sized = size !== undefined || maxSize !== undefined;
  const runs: Run[] = [];
  const lastDay = Math.floor(toLocal(zone, to) / DAY);
  for (let day = Math.floor(toLocal(zone, from) / DAY); day <= lastDay; day++) {
    const due = size === undefined && begins(every, day * DAY);
    if (!due && !sized) continue;
    const at = fromLocal(zone, day * DAY) + offset;
    if (at > from && at <= to) runs.push({ at, due });
  }
  return runs;
};

/**
 * Tells whether a run turns a log of this many bytes over: findNeedRotating of logrotate 3.21. An empty one stays, as
 * `notifempty` has it in all of Debian's rules for logs.
 */
export const turnsOver = ({ size, maxSize }: RotateRules, { due }: Run, bytes: number): boolean =>
  bytes > 0 &&
  (due || bytes >= (size ?? Number.POSITIVE_INFINITY) || bytes > (maxSize ?? Number.POSITIVE_INFINITY));

/** Where a log that starts now begins: at its last rotation, unless the host is younger than that. */
export const logStart = (
  { every }: RotateRules,
  facts: Pick<HostFacts, "zone" | "installedAt">,
  story: Random,
  now: EpochMs,
): EpochMs => {
  const byTime = { every, keep: 0, compressFrom: 1 };
  const last = runsBetween(byTime, facts, story, now - LONGEST[every] * DAY, now).at(-1);
  return Math.max(last?.at ?? facts.installedAt, facts.installedAt);
};

/** The mtime of the empty log that a rotation leaves: never a whole millisecond, and within the rotation's own. */
export const emptiedAt = (story: Random, rotation: EpochMs): EpochNs =>
  toNs(rotation) + BigInt(story.fork("logrotate", rotation).int(1, 999_999));

/**
 * The atime of a log: when a rotation made it. Nobody but its daemon opens it, logrotate(8) looks at nothing but its stat,
 * and gzip's copy is given the times of the original.
 */
export const logMadeAt = (
  rules: RotateRules,
  facts: Pick<HostFacts, "zone" | "installedAt">,
  story: Random,
  mtime: EpochNs,
): EpochNs => {
  const made = emptiedAt(story, logStart(rules, facts, story, toMs(mtime) - 1));
  return made < mtime ? made : mtime - 1000n;
};
