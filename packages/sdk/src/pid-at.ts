import type { HostFacts } from "./host-facts.ts";
import { Random } from "./random.ts";
import { type EpochMs, HOUR } from "./time.ts";

// systemd's 50-pid-max.conf on 64-bit; after a wrap the kernel goes on from RESERVED_PIDS (include/linux/pid.h).
const PID_MAX = 4_194_304;
const RESERVED_PIDS = 300;
// By here a Debian server has forked its daemons; cron is among the last.
const FIRST_DAEMONS = [330, 780] as const;

interface Pace {
  readonly stream: Random;
  readonly perHour: number;
  readonly first: number;
}

const paces = new Map<string, Pace>();
const KEPT_PACES = 1024;

const paceOf = (hostname: string, bootedAt: EpochMs): Pace => {
  const key = `pid ${hostname} ${bootedAt}`;
  let pace = paces.get(key);
  if (pace === undefined) {
    if (paces.size >= KEPT_PACES) paces.clear();
    const stream = Random.from(key);
    pace = {
      stream,
      perHour: stream.fork("pace").int(90, 620),
      first: stream.fork("first").int(...FIRST_DAEMONS),
    };
    paces.set(key, pace);
  }
  return pace;
};

/**
 * The next PID a host would give out at a moment: it starts at boot and rises with time, at a pace of the host's own,
 * so that every log of one host agrees. It never falls before it wraps at `pid_max`.
 *
 * @example pidAt(ctx.host, ctx.clock.now()) // 81233
 */
export const pidAt = (host: Pick<HostFacts, "hostname" | "bootedAt">, at: EpochMs): number => {
  const { stream, perHour, first } = paceOf(host.hostname, host.bootedAt);
  // Each hour's end is moved by less than half its length, so the line through them rises but is not straight.
  const upTo = (hour: number) =>
    perHour * hour + (hour === 0 ? 0 : (stream.fork("hour", hour).next() - 0.5) * 0.9 * perHour);
  const hours = Math.max(0, (at - host.bootedAt) / HOUR);
  const whole = Math.floor(hours);
  const count = upTo(whole) + (upTo(whole + 1) - upTo(whole)) * (hours - whole);
  const range = PID_MAX - RESERVED_PIDS;
  return RESERVED_PIDS + ((first - RESERVED_PIDS + Math.floor(count)) % range);
};
