import { HOUR } from "../time.ts";
import type { Visit } from "../world.ts";
import type { Boot } from "./boots.ts";
import { type Hour, hourOf } from "./hour.ts";
import { hourIn } from "./process-ids.ts";
import type { Teller } from "./teller.ts";

/** PIDs that a login takes: sshd's two processes, the user's manager, a shell and what it runs first. */
export const PIDS_PER_VISIT = 8;

const wantedIn = ({ room, places }: Hour, share: number): number => {
  const natural = Math.floor(room * share);
  // What runs next by itself has its PIDs already: those of this login lie before them where there is room.
  const previous = places.findLast(({ after }) => after <= natural)?.after ?? 0;
  const next = places.find(({ after }) => after > natural)?.after ?? room;
  return Math.max(previous, Math.min(natural, next - PIDS_PER_VISIT));
};

/**
 * The PIDs of logins: each among the unlogged processes of its hour, in order of time. A login's PIDs depend on those
 * shortly before it and on nothing after it.
 *
 * @param visits in order of time.
 */
export const pidsOfVisits = (
  teller: Teller,
  boot: Boot,
  visits: readonly Visit[],
): ReadonlyMap<Visit, (process: number) => number> => {
  const pids = new Map<Visit, (process: number) => number>();
  let known = -1;
  let free = 0;
  for (const visit of visits) {
    const number = hourIn(boot, visit.at);
    if (number !== known) free = 0;
    known = number;
    const hour = hourOf(teller, boot, number);
    const first = Math.max(free, wantedIn(hour, (visit.at - boot.at - number * HOUR) / HOUR));
    free = first + PIDS_PER_VISIT;
    pids.set(visit, (process) => hour.pidAt(first + process));
  }
  return pids;
};
