import { type Account, type CronJob, type HostFacts, Random, type Visit } from "../../src/index.ts";
import { messagesBetween, type SyslogContext } from "../../src/syslog/index.ts";
import { HOST, ROOT, visitsOf, WRITTEN_AT } from "../../src/testing/host.ts";
import { DAY } from "../../src/time.ts";

export const ANA: Account = {
  name: "ana",
  uid: 1000,
  gid: 1000,
  fullName: "Ana Prates",
  home: "/home/ana",
  shell: "/bin/bash",
};

export const job = (schedule: string, command: string, user = "root"): CronJob => ({
  schedule,
  user,
  command,
});

/** A host of a test; what is not given is the SDK's, with Ana on it. */
export const hostWith = (facts: Partial<HostFacts> = {}): HostFacts => ({
  ...HOST,
  accounts: [ROOT, ANA],
  ...facts,
});

export const storyOf = (name = "web-03"): Random => Random.from("fleet").fork("story", name);

/** A host that Ana visits every day. */
export const contextOf = (facts: Partial<HostFacts> = {}, visits?: readonly Visit[]): SyslogContext => ({
  host: hostWith(facts),
  story: storyOf(facts.hostname),
  visits: visits ?? visitsOf("ana", WRITTEN_AT - 240 * DAY, WRITTEN_AT + 60 * DAY),
});

/** What was said in the days before {@link WRITTEN_AT}. */
export const told = (ctx: SyslogContext, days: number) =>
  messagesBetween(ctx, WRITTEN_AT - days * DAY, WRITTEN_AT);

/** The number in `CRON[4711]`; NaN when there is none. */
export const pidIn = (tag: string): number => Number(/\[(\d+)\]$/.exec(tag)?.[1]);

export { HOST, WRITTEN_AT };
