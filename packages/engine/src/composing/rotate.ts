import {
  DAY,
  type EpochMs,
  type EpochNs,
  fromLocal,
  HOUR,
  type HostFacts,
  Random,
  type RotateRules,
  toLocal,
  toNs,
  weekdayOf,
} from "@decnet/sdk";

// Debian's logrotate.timer: OnCalendar=daily with AccuracySec=1h, so each host has an offset of its own after midnight.
const TIMER_ACCURACY = HOUR;

const runOffset = ({ hostname }: HostFacts): number =>
  Random.from(`logrotate ${hostname}`).int(0, TIMER_ACCURACY - 1);

const runOn = (facts: HostFacts, day: number): EpochMs => fromLocal(facts.zone, day * DAY) + runOffset(facts);

/**
 * The moments after `from` and up to `to` at which logrotate turns this log over: every run, or the first one of a week,
 * which for logrotate(8) begins on Sunday.
 */
export const rotationsBetween = (
  { every }: RotateRules,
  facts: HostFacts,
  from: EpochMs,
  to: EpochMs,
): EpochMs[] => {
  const moments: EpochMs[] = [];
  const lastDay = Math.floor(toLocal(facts.zone, to) / DAY);
  for (let day = Math.floor(toLocal(facts.zone, from) / DAY); day <= lastDay; day++) {
    if (every === "week" && weekdayOf(day * DAY) !== 7) continue;
    const run = runOn(facts, day);
    if (run > from && run <= to) moments.push(run);
  }
  return moments;
};

/** Where a log that starts now begins: at its last rotation, unless the host is younger than that. */
export const logStart = (rules: RotateRules, facts: HostFacts, now: EpochMs): EpochMs => {
  const period = (rules.every === "week" ? 7 : 1) * DAY + TIMER_ACCURACY + HOUR;
  const last = rotationsBetween(rules, facts, now - period, now).at(-1) ?? facts.installedAt;
  return Math.max(last, facts.installedAt);
};

/** The mtime of the empty log that a rotation leaves: never a whole millisecond, and within the rotation's own. */
export const emptiedAt = ({ hostname }: HostFacts, rotation: EpochMs): EpochNs =>
  toNs(rotation) + BigInt(Random.from(`logrotate ${hostname}`).fork(rotation).int(1, 999_999));
