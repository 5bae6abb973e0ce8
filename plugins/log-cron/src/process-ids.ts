import { type EpochMs, HOUR, type HostFacts, pidAt } from "@decnet/sdk";
import { workloadOf } from "./jobs.ts";

// pid_max of systemd's 50-pid-max.conf; the kernel goes on from RESERVED_PIDS (include/linux/pid.h), as pidAt() does.
const PID_MAX = 4_194_304;
const LAP = PID_MAX - 300;

// A run takes one PID for cron's child, one for the shell, and a few for what the command starts.
const PER_RUN = 4;
// Cron may take up this share of the host's PIDs before they have to go faster.
const SHARE = 2 / 3;
const SAMPLE = 240;

const KEPT_HOURS = 20_000;
const known = new Map<string, number>();

const hourly = (host: HostFacts, hour: number): number => {
  const key = `${host.hostname} ${host.bootedAt} ${hour}`;
  let pid = known.get(key);
  if (pid === undefined) {
    if (known.size >= KEPT_HOURS) known.clear();
    pid = pidAt(host, host.bootedAt + hour * HOUR);
    known.set(key, pid);
  }
  return pid;
};

/** How much faster than {@link pidAt} says the host's PIDs must rise for its crontab to fit; 1 but for very busy ones. */
const hurry = (host: HostFacts): number => {
  const perHour = (hourly(host, SAMPLE) - hourly(host, 0)) / SAMPLE;
  return Math.max(1, Math.ceil((workloadOf(host).busiestDay * PER_RUN) / 24 / (perHour * SHARE)));
};

/**
 * Gives out PIDs for moments that only go forward: what `pidAt` says of the host, and always above the one before,
 * until the numbers start again at `pid_max`.
 *
 * @param gap at least this far above the PID given before.
 * @example processIds(host)(at, 2) // 81233
 */
export const processIds = (host: HostFacts): ((at: EpochMs, gap: number) => number) => {
  const speed = hurry(host);
  let hour = Number.NaN;
  let start = 0;
  let rise = 0;
  let last = 0;
  return (at, gap) => {
    const hours = Math.max(0, (at - host.bootedAt) / HOUR);
    if (Math.floor(hours) !== hour) {
      hour = Math.floor(hours);
      start = hourly(host, hour * speed);
      const end = hourly(host, (hour + 1) * speed);
      rise = end < start ? end + LAP - start : end - start;
    }
    const due = start + Math.floor(rise * (hours - hour));
    if (due < last - LAP / 2) last -= LAP;
    last = Math.max(due, last + gap);
    return last < PID_MAX ? last : last - LAP;
  };
};
