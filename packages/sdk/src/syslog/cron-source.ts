import { DAY, MINUTE } from "../time.ts";
import { zoneOffset } from "../zone.ts";
import type { Burst, Source } from "./burst.ts";
import { daemonsOf } from "./daemons.ts";
import type { TimedJob } from "./jobs.ts";
import { kept } from "./kept.ts";
import { type Message, speaker } from "./message.ts";
import { accountNamed, sessionClosed, sessionOpened } from "./pam.ts";
import { hasCron } from "./programs.ts";
import type { Teller } from "./teller.ts";
import { wakeUps } from "./wake-ups.ts";

// main() of cron.c looks back at most three hours when clocks change.
const LOOK_BACK = DAY / 6;
const LONGEST_RUN = 15 * MINUTE;

type Job = Omit<TimedJob, "schedule">;

const runTimes = kept<number>(4096);

/** How long a job takes: most a few hundredths of a second, each about as long as the last time. */
const runTime = ({ key, story }: Teller, message: string): number =>
  runTimes(`${key} ${message}`, () => Math.exp(story.fork("cron", "job", message).normal(Math.log(90), 1.5)));

/**
 * Jobs of one moment. For each cron forks a child that opens a session, and that child forks the shell whose PID the
 * `CMD` line bears; the children come first, since cron does not wait for them.
 */
export const runJobs = (teller: Teller, start: number, jobs: readonly Job[]): Burst => {
  const random = teller.story.fork("cron", "run", start);
  const before = random.int(0, 2);
  const shells: number[] = [];
  let shell = before + jobs.length;
  for (const _ of jobs) {
    shells.push(shell);
    shell += random.bool(0.6) ? 1 : 2;
  }
  const at = start + 1.6 + random.exponential(1.4);
  return {
    at,
    size: shell + random.int(0, jobs.length),
    tell: (pid) => {
      const messages: Message[] = [];
      let run = at + 0.9 + random.exponential(1.8);
      for (const [number, { message, user }] of jobs.entries()) {
        const account = accountNamed(teller.host.accounts, user);
        const tag = `CRON[${pid(before + number)}]`;
        const session = speaker({ facility: "authpriv", severity: "info", tag });
        const opened = Math.max(at + number * 0.02, run - 0.8 - random.exponential(1.2));
        if (account !== undefined)
          messages.push(session(opened, sessionOpened(teller.release, "cron", account)));
        const shellTag = `CRON[${pid(shells[number] as number)}]`;
        messages.push(speaker({ facility: "cron", severity: "info", tag: shellTag })(run, message));
        const took = Math.min(LONGEST_RUN, 2.5 + runTime(teller, message) * Math.exp(random.normal(0, 0.35)));
        messages.push(session(run + took, sessionClosed("cron", user)));
        run += 0.02 + random.exponential(0.7);
      }
      return messages;
    },
  };
};

/** cron's own start, and what it runs once per boot. */
const startUp: Source = (teller, boot, from, to) => {
  const daemons = daemonsOf(teller, boot);
  const start = daemons.startOf("cron");
  if (start < from || start >= to) return [];
  const random = teller.story.fork("cron", "start", boot.at);
  const tag = `cron[${daemons.pid("cron")}]`;
  const say = speaker({ facility: "cron", severity: "info", tag });
  const second = start + 0.4 + random.exponential(0.9);
  const messages = [
    say(start, "(CRON) INFO (pidfile fd = 3)"),
    say(second, "(CRON) INFO (Running @reboot jobs)"),
  ];
  const jobs = teller.workload.atBoot.filter(({ since }) => since < start);
  const own: Burst = { at: start, size: 0, tell: () => messages };
  return jobs.length === 0 ? [own] : [own, runJobs(teller, second + 3 + random.exponential(4), jobs)];
};

const onTime: Source = (teller, boot, from, to) => {
  const { host, due: find, wakeFraction } = teller;
  const start = daemonsOf(teller, boot).startOf("cron");
  const steady = zoneOffset(host.zone, from - LOOK_BACK) === zoneOffset(host.zone, to);
  const begin = Math.max(start, from - (steady ? 2 * MINUTE : LOOK_BACK));
  const bursts: Burst[] = [];
  for (const { at, jobs } of wakeUps(find, host.zone, begin, Math.min(to, boot.until))) {
    if (at < from || at >= to) continue;
    const due = jobs.filter(({ since }) => since < at);
    if (due.length > 0) bursts.push(runJobs(teller, at + wakeFraction(at), due));
  }
  return bursts;
};

/** cron: its start, and every job at its minute. */
export const cronSource: Source = (teller, boot, from, to) =>
  hasCron(teller.host) ? [...startUp(teller, boot, from, to), ...onTime(teller, boot, from, to)] : [];
