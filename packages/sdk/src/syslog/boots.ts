import type { HostFacts } from "../host-facts.ts";
import type { Random } from "../random.ts";
import { DAY, type EpochMs, HOUR, MINUTE } from "../time.ts";
import { fromLocal, toLocal } from "../zone.ts";

/** One stretch of time in which a host was up. */
export interface Boot {
  readonly at: EpochMs;
  /** When it went down; `Infinity` while it is up. */
  readonly until: EpochMs;
}

// Whoever looks after a server restarts it before or after work, at lunch, or in the evening.
const HOURS = [6, 7, 12, 13, 18, 19, 20, 21, 22];

/**
 * Every boot of a host since it was installed, the last one first: that one is known, those before it were some weeks
 * apart.
 */
export const bootsOf = (
  { bootedAt, installedAt, zone }: Pick<HostFacts, "bootedAt" | "installedAt" | "zone">,
  story: Random,
): readonly Boot[] => {
  const boots: Boot[] = [{ at: bootedAt, until: Number.POSITIVE_INFINITY }];
  for (let back = 1, next = bootedAt; next > installedAt + HOUR; back++) {
    const random = story.fork("boot", back);
    const day = Math.floor((toLocal(zone, next) - random.int(13, 58) * DAY) / DAY);
    const morning = fromLocal(zone, day * DAY + random.pick(HOURS) * HOUR);
    const wanted = morning + random.int(0, HOUR - 1);
    const at = wanted < installedAt + DAY ? installedAt : wanted;
    boots.push({ at, until: Math.max(at, next - random.int(22_000, 2 * MINUTE)) });
    next = at;
  }
  return boots;
};
