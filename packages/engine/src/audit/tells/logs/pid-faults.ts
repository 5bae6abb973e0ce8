import { type EpochMs, MINUTE } from "@decnet/sdk";
import type { Found } from "./each-host.ts";

/** The first line that shows a fault, and what it shows. */
export interface PidFault {
  readonly found: Found;
  readonly seen: string;
}

// proc(5): PID_MAX_LIMIT on 64-bit, which systemd sets, and the kernel's own default.
const LIMITS = [32_768, 4_194_304];
// A process speaks up to LoginGraceTime (sshd_config(5): 120 s) after it was forked.
const SLOW = 2.5 * MINUTE;
const FEWEST_STEPS = 10;
const MOST_FALLS = 0.25;
// How much faster than ever PIDs must have gone for a fall to have been a lap.
const HURRY = 2;
const BURST = 1000;

interface Fall {
  readonly from: Found;
  readonly to: Found;
}

interface Steps {
  readonly falls: readonly Fall[];
  readonly count: number;
  /** PIDs a millisecond, where they rose fastest; a rise right after a fall tells nothing. */
  readonly pace: number;
}

const pidOf = ({ line }: Found): number => line.pid ?? 0;

const stepsOf = (starts: readonly Found[], boots: readonly EpochMs[]): Steps => {
  const falls: Fall[] = [];
  let [count, pace, hasFallen] = [0, 0, false];
  let highest: Found | undefined;
  const waiting: Found[] = [];
  for (const to of starts) {
    while (waiting.length > 0 && (waiting[0] as Found).line.at < to.line.at - SLOW) {
      const settled = waiting.shift() as Found;
      if (highest === undefined || pidOf(settled) > pidOf(highest)) highest = settled;
    }
    waiting.push(to);
    if (highest === undefined) continue;
    const from = highest;
    if (boots.some((boot) => boot > from.line.at && boot <= to.line.at)) {
      highest = undefined;
      waiting.splice(0, waiting.length, to);
      continue;
    }
    count++;
    if (pidOf(to) >= pidOf(from)) {
      if (!hasFallen) pace = Math.max(pace, (pidOf(to) - pidOf(from)) / (to.line.at - from.line.at));
      hasFallen = false;
      continue;
    }
    falls.push({ from, to });
    hasFallen = true;
    highest = undefined;
    waiting.splice(0, waiting.length, to);
  }
  return { falls, count, pace };
};

const isLap = ({ from, to }: Fall, pace: number, limit: number): boolean =>
  limit - pidOf(from) + pidOf(to) <= HURRY * pace * (to.line.at - from.line.at) + BURST;

/** PIDs that fell though the host did not come up anew, and could not have come round. */
export const fallingPids = (starts: readonly Found[], boots: readonly EpochMs[]): PidFault[] => {
  const { falls, count, pace } = stepsOf(starts, boots);
  if (count < FEWEST_STEPS) return [];
  const highest = starts.reduce((most, found) => Math.max(most, pidOf(found)), 0);
  const limit = LIMITS.find((most) => highest <= most) ?? highest;
  const [first] =
    falls.length > count * MOST_FALLS ? falls : falls.filter((fall) => !isLap(fall, pace, limit));
  if (first === undefined) return [];
  const { from, to } = first;
  const seen = `PID ${pidOf(to)} comes after PID ${pidOf(from)} without a boot between; ${falls.length} of ${count} steps fall`;
  return [{ found: to, seen }];
};

/** One PID for two processes in a row. */
export const repeatedPids = (starts: readonly Found[]): PidFault[] => {
  const at = starts.findIndex(
    (found, index) => index > 0 && pidOf(found) === pidOf(starts[index - 1] as Found),
  );
  const found = starts[at];
  return found === undefined ? [] : [{ found, seen: `two processes in a row have PID ${pidOf(found)}` }];
};

/** PIDs that no kernel gives out. */
export const impossiblePids = (lines: readonly Found[]): PidFault[] => {
  const most = LIMITS.at(-1) ?? 0;
  const found = lines.find((line) => pidOf(line) > most || line.line.pid === 0);
  return found === undefined
    ? []
    : [{ found, seen: `PID ${pidOf(found)}, where pid_max is at most ${most}` }];
};
