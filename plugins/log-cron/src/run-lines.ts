import { type EpochMs, HOUR, type HostFacts } from "@decnet/sdk";
import { streamOf } from "./host-stream.ts";
import { workloadOf } from "./jobs.ts";
import { processIds } from "./process-ids.ts";
import { stampWriter } from "./stamp-writer.ts";
import { wakeFraction } from "./wake-fraction.ts";
import { wakeUps } from "./wake-ups.ts";

/** A line of the log, without its newline. */
export interface Line {
  /** The moment of its stamp, in whole microseconds since 1970. */
  readonly micros: number;
  readonly text: string;
}

// PIDs depend on those given out shortly before; from half a day back they no longer do, see README.md.
const WARM_UP = 12 * HOUR;

/** When the daemon comes up: seconds after the kernel, with microseconds. */
export const daemonStart = (host: HostFacts): EpochMs =>
  host.bootedAt + streamOf(host).fork("start").int(3_200_000, 9_800_000) / 1000;

/**
 * Every line that the host's cron wrote between two moments, both inclusive. A line is the same whichever stretch it
 * is asked for with.
 *
 * @example linesBetween(ctx.host, since, ctx.clock.now()).map(({ text }) => text)
 */
export const linesBetween = (host: HostFacts, from: EpochMs, to: EpochMs): Line[] => {
  const { timed, atBoot } = workloadOf(host);
  const start = daemonStart(host);
  const lines: Line[] = [];
  const stamp = stampWriter(host, Math.max(from, host.bootedAt));
  const pid = processIds(host);
  let last = 0;
  const write = (at: EpochMs, process: string, message: string): void => {
    last = Math.max(Math.round(at * 1000), last + 11);
    if (last < from * 1000 || last > to * 1000) return;
    lines.push({ micros: last, text: `${stamp(last)} ${host.hostname} ${process}: ${message}` });
  };

  const begin = Math.floor(from / HOUR) * HOUR - WARM_UP;
  if (begin < start) {
    const stream = streamOf(host).fork("boot");
    pid(start, 1);
    const daemon = `cron[${pid(start, stream.int(1, 60))}]`;
    write(start, daemon, "(CRON) INFO (pidfile fd = 3)");
    write(start + 0.4 + stream.exponential(0.9), daemon, "(CRON) INFO (Running @reboot jobs)");
    let at = start + 6 + stream.exponential(6);
    let gap = atBoot.length + stream.int(1, 3);
    for (const message of atBoot) {
      write(at, `CRON[${pid(at, gap)}]`, message);
      at += stream.exponential(0.7);
      gap = stream.int(1, 2);
    }
  }

  const fraction = wakeFraction(host);
  let hour = Number.NaN;
  let stream = streamOf(host);
  for (const batch of wakeUps(timed, host.zone, Math.max(begin, start), to)) {
    if (Math.floor(batch.at / HOUR) !== hour) {
      hour = Math.floor(batch.at / HOUR);
      stream = streamOf(host).fork("hour", hour);
    }
    let at = batch.at + fraction(batch.at) + 1.6 + stream.exponential(1.4);
    let gap = batch.jobs.length + stream.int(1, 3);
    for (const { message } of batch.jobs) {
      write(at, `CRON[${pid(batch.at, gap)}]`, message);
      at += 0.02 + stream.exponential(0.7);
      gap = stream.bool(0.6) ? 1 : 2;
    }
  }
  return lines;
};
