import type { EpochMs, HostContext } from "@decnet/sdk";
import { lastMoment } from "./last-moment.ts";

/**
 * When the file system saw the last line: a fraction of a millisecond after the stamp that cron's message got from the
 * kernel, for it first goes through rsyslog. Never later than now.
 */
export const lastWritten = (
  body: string,
  { host, clock }: Pick<HostContext, "host" | "clock">,
): EpochMs | undefined => {
  const micros = lastMoment(body, host, clock.now());
  if (micros === undefined) return undefined;
  const throughRsyslog = 0.15 + (micros % 857) / 1000;
  return Math.min(clock.now(), micros / 1000 + throughRsyslog);
};
