import type { Random } from "../random.ts";
import { type EpochMs, HOUR } from "../time.ts";

// systemd's 50-pid-max.conf on 64-bit; after a wrap the kernel goes on from RESERVED_PIDS (include/linux/pid.h).
const PID_MAX = 4_194_304;
const RESERVED_PIDS = 300;

// By here a Debian server has forked its daemons.
const FIRST_FREE = [470, 790] as const;
const PER_HOUR = [240, 700] as const;
// Each hour's end is moved by up to this share of its length either way, so the count rises but is no straight line.
const UNEVEN = 0.225;

/** How many processes a boot of a host has started. */
export interface ForkCount {
  /** The PID after the last of the daemons that start at boot. */
  readonly first: number;
  /** Forks in an hour of mean length. */
  readonly perHour: number;
  /** The count at a whole number of hours after boot; rises by at least 0.55 `perHour` from one to the next. */
  readonly atHour: (hour: number) => number;
}

/** A boot's own count of forks. */
export const forkCount = (story: Random, bootedAt: EpochMs): ForkCount => {
  const stream = story.fork("pid", bootedAt);
  const perHour = stream.int(...PER_HOUR);
  const first = stream.int(...FIRST_FREE);
  const shift = (hour: number) => (stream.fork(hour).next() * 2 - 1) * UNEVEN * perHour;
  return {
    first,
    perHour,
    atHour: (hour) => first + Math.floor(perHour * hour + (hour <= 0 ? 0 : shift(hour))),
  };
};

/** The count at any moment, on a line from one hour to the next. */
export const forksAt = ({ atHour }: ForkCount, bootedAt: EpochMs, at: EpochMs): number => {
  const hours = Math.max(0, (at - bootedAt) / HOUR);
  const whole = Math.floor(hours);
  const start = atHour(whole);
  return start + Math.floor((atHour(whole + 1) - start) * (hours - whole));
};

/** The PID of the process that makes the count this high. */
export const pidOf = (count: number): number =>
  RESERVED_PIDS + ((count - RESERVED_PIDS) % (PID_MAX - RESERVED_PIDS));
