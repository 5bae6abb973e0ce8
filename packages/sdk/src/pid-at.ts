import type { HostFacts } from "./host-facts.ts";
import type { Random } from "./random.ts";
import { forkCount, forksAt, pidOf } from "./syslog/fork-count.ts";
import type { EpochMs } from "./time.ts";

/**
 * The next PID a host would give out at a moment of its last boot: it starts there and rises with time, at a pace of the
 * host's own that nobody can reckon without its story. It never falls before it wraps at `pid_max`.
 *
 * A host with a very busy crontab is faster, see `@decnet/sdk/syslog`.
 *
 * @example pidAt(ctx.host, ctx.clock.now(), ctx.story) // 81233
 */
export const pidAt = ({ bootedAt }: Pick<HostFacts, "bootedAt">, at: EpochMs, story: Random): number =>
  pidOf(forksAt(forkCount(story, bootedAt), bootedAt, at));
