import { type CanaryContext, DAY, type EpochMs, sampleMtime, scheduleOf, toMs, toNs } from "@decnet/sdk";

/**
 * A moment at which the key's owner was at work, at least this many days ago.
 *
 * @returns `undefined` where the host is too young for one.
 */
const workedAt = (
  { persona, host, clock, random }: CanaryContext,
  name: string,
  days: number,
): EpochMs | undefined => {
  const moment = sampleMtime(
    scheduleOf(persona, host.zone),
    clock.now() - days * DAY,
    random.fork("moment", name),
    {
      minHours: 0,
      after: toNs(host.installedAt),
    },
  );
  return moment === undefined ? undefined : toMs(moment);
};

const daysBefore = ({ random }: CanaryContext, name: string, mean: number): number =>
  1 + random.fork("days", name).exponential(mean);

/** When the config was saved last: long before the key, which is a new one in an old one's place; or with it. */
export const configSavedAt = (ctx: CanaryContext): EpochMs | undefined =>
  workedAt(ctx, "config", daysBefore(ctx, "config", 40));

/** When ssh noted a host last, and when it had noted the one before. */
export const hostsNotedAt = (ctx: CanaryContext): { readonly last?: EpochMs; readonly before?: EpochMs } => {
  const days = daysBefore(ctx, "hosts", 9);
  const last = workedAt(ctx, "hosts", days);
  const before = workedAt(ctx, "older hosts", days + 14 + daysBefore(ctx, "older", 20));
  return { ...(last !== undefined && { last }), ...(before !== undefined && { before }) };
};
