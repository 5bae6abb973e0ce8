import type { HostFacts } from "../host-facts.ts";
import type { Random } from "../random.ts";
import { type Boot, bootsOf } from "./boots.ts";
import { findJobs } from "./due-jobs.ts";
import { type Workload, workloadOf } from "./jobs.ts";
import { type Release, releaseOf } from "./release.ts";
import { wakeFraction } from "./wake-fraction.ts";

/** What everything that is told of one host draws on. */
export interface Teller {
  /** Different for every host and story; for caches. */
  readonly key: number;
  readonly host: HostFacts;
  readonly story: Random;
  readonly release: Release;
  readonly workload: Workload;
  readonly due: ReturnType<typeof findJobs>;
  /** The last one first. */
  readonly boots: readonly Boot[];
  /** How far into its second cron wakes up, in milliseconds. */
  readonly wakeFraction: (at: number) => number;
}

const KEPT_STORIES = 8;
const tellers = new WeakMap<HostFacts, Map<number, Teller>>();
let made = 0;

/** The teller of a host's story; the same one as long as the facts are the same object. */
export const tellerOf = (host: HostFacts, story: Random): Teller => {
  const known = tellers.get(host) ?? new Map<number, Teller>();
  tellers.set(host, known);
  // Streams come as new objects each time; their first number tells them apart.
  const fingerprint = story.fork("fingerprint").next();
  const found = known.get(fingerprint);
  if (found !== undefined) return found;
  if (known.size >= KEPT_STORIES) known.clear();
  const workload = workloadOf(host);
  made++;
  const teller: Teller = {
    key: made,
    host,
    story,
    release: releaseOf(host),
    workload,
    due: findJobs(workload.timed),
    boots: bootsOf(host, story),
    wakeFraction: wakeFraction(story.fork("cron"), workload.busiestDay),
  };
  known.set(fingerprint, teller);
  return teller;
};

/** The boots of a host between two moments, in order of time. */
export const bootsBetween = ({ boots }: Teller, from: number, to: number): readonly Boot[] =>
  boots.filter(({ at, until }) => at <= to && until >= from).reverse();
