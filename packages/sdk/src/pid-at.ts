import type { HostFacts } from "./host-facts.ts";
import { Random } from "./random.ts";
import { type EpochMs, HOUR } from "./time.ts";

// systemd's 50-pid-max.conf on 64-bit; after a wrap the kernel goes on from RESERVED_PIDS (include/linux/pid.h).
const PID_MAX = 4_194_304;
const RESERVED_PIDS = 300;
// A Debian server with cron and ssh forks its first daemons by here.
const FIRST = 412;

/**
 * The next PID a host would give out at a moment: it starts at boot and rises with time, at a pace of the host's own,
 * so that every log of one host agrees. It never falls before it wraps at `pid_max`.
 *
 * @example pidAt(ctx.host, ctx.clock.now()) // 81233
 */
export const pidAt = (host: Pick<HostFacts, "hostname" | "bootedAt">, at: EpochMs): number => {
  const stream = Random.from(`pid ${host.hostname} ${host.bootedAt}`);
  const perHour = stream.fork("pace").int(90, 620);
  // Each hour's end is moved by less than half its length, so the line through them rises but is not straight.
  const upTo = (hour: number) =>
    perHour * hour + (hour === 0 ? 0 : (stream.fork("hour", hour).next() - 0.5) * 0.9 * perHour);
  const hours = Math.max(0, (at - host.bootedAt) / HOUR);
  const whole = Math.floor(hours);
  const count = upTo(whole) + (upTo(whole + 1) - upTo(whole)) * (hours - whole);
  const range = PID_MAX - RESERVED_PIDS;
  return RESERVED_PIDS + ((FIRST - RESERVED_PIDS + Math.floor(count)) % range);
};
