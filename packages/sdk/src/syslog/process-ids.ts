import { type EpochMs, HOUR } from "../time.ts";
import type { Boot } from "./boots.ts";
import { forkCount } from "./fork-count.ts";
import { kept } from "./kept.ts";
import type { Teller } from "./teller.ts";

// What a job takes at most: a child of cron's, a shell, a gap before it, and one that the command starts.
const PER_RUN = 4;
// What is left in an hour for everything else that is logged: timers, and jobs that people add.
const REST = 90;
// Room between two bursts, in which a login finds its place.
const BETWEEN_BURSTS = 9;
const MINUTES = 60;
// An hour is at least this much shorter than its mean, see forkCount().
const SHORTEST = 0.45;

/** How the PIDs of a boot are dealt out, one hour after the other. */
export interface Deal {
  /** The count at a whole hour after boot. */
  readonly startOf: (hour: number) => number;
  /** How much of an hour's count is set aside for what is logged. */
  readonly setAside: number;
}

const deals = kept<Deal>(512);

/**
 * The deal of one boot. It follows `pidAt`; for a crontab that needs more PIDs than that gives, the count rises a whole
 * number of times faster.
 */
export const dealOf = ({ key, story, workload }: Teller, boot: Boot): Deal =>
  deals(`${key} ${boot.at}`, () => {
    const { perHour, atHour } = forkCount(story, boot.at);
    const { busiestHour } = workload;
    const setAside = busiestHour * PER_RUN + REST;
    const need = setAside + Math.min(busiestHour, MINUTES) * BETWEEN_BURSTS;
    const speed = Math.max(1, Math.ceil(need / perHour + SHORTEST));
    return { startOf: (hour) => atHour(hour * speed), setAside };
  });

/** The hour of a boot that a moment is in. */
export const hourIn = (boot: Boot, at: EpochMs): number => Math.max(0, Math.floor((at - boot.at) / HOUR));
