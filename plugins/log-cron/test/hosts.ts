import { type CronJob, DAY, type HostFacts } from "@decnet/sdk";
import { HOST, WRITTEN_AT } from "@decnet/sdk/testing";

export const job = (schedule: string, command: string, user = "root"): CronJob => ({
  schedule,
  user,
  command,
});

/** A host of a test; what is not given is the SDK's. */
export const hostWith = (facts: Partial<HostFacts>): HostFacts => ({ ...HOST, ...facts });

/** Debian's own crontab and a job every five minutes. */
export const BUSY = hostWith({
  crontab: [...HOST.crontab, job("*/5 * * * *", "/usr/local/bin/collect-metrics")],
});

/** Up since two weeks before a moment. */
export const upSince = (at: number): Pick<HostFacts, "bootedAt" | "installedAt"> => ({
  bootedAt: at - 14 * DAY + 123_456,
  installedAt: at - 90 * DAY,
});

export { WRITTEN_AT };
