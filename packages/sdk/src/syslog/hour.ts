import { HOUR } from "../time.ts";
import type { Boot } from "./boots.ts";
import type { Burst } from "./burst.ts";
import { pidOf } from "./fork-count.ts";
import { kept } from "./kept.ts";
import type { Message } from "./message.ts";
import { dealOf } from "./process-ids.ts";
import { SOURCES } from "./sources.ts";
import type { Teller } from "./teller.ts";

/** A burst's place among the processes of its hour. */
interface Place {
  /** How many unlogged processes of this hour came before it. */
  readonly after: number;
  /** PIDs that bursts of this hour took, this one included. */
  readonly taken: number;
}

/** What programs say by themselves in one hour of a boot. */
export interface Hour {
  /** In order of time. */
  readonly messages: readonly Message[];
  /** How many unlogged processes this hour has. */
  readonly room: number;
  /** Where bursts stand among them, in order. */
  readonly places: readonly Place[];
  /** The PID of the unlogged process with this number in the hour; beyond `room` it runs into the next hour. */
  readonly pidAt: (unlogged: number) => number;
}

const remembered = kept<Hour>(3000);

const bySpawn = (a: Burst, b: Burst): number => a.at - b.at;

/** In order of time; what is of one microsecond stays as it came. */
export const inOrder = (messages: readonly Message[]): readonly Message[] =>
  [...messages].sort((a, b) => a.micros - b.micros);

const reckon = (teller: Teller, boot: Boot, number: number): Hour => {
  const from = boot.at + number * HOUR;
  const bursts = SOURCES.flatMap((source) => source(teller, boot, from, from + HOUR)).sort(bySpawn);
  const { startOf, setAside } = dealOf(teller, boot);
  const start = startOf(number);
  const sizes = bursts.reduce((sum, { size }) => sum + size, 0);
  const room = Math.max(0, startOf(number + 1) - start - Math.max(setAside, sizes));
  const messages: Message[] = [];
  const places: Place[] = [];
  let taken = 0;
  for (const { at, size, tell } of bursts) {
    const after = Math.floor(room * Math.min(1, (at - from) / HOUR));
    const first = start + after + taken;
    for (const message of tell((process) => pidOf(first + process)))
      if (message.micros < boot.until * 1000) messages.push(message);
    taken += size;
    if (size > 0) places.push({ after, taken });
  }
  const pidAt = (unlogged: number) =>
    pidOf(start + unlogged + (places.findLast(({ after }) => after <= unlogged)?.taken ?? 0));
  return { messages: inOrder(messages), room, places, pidAt };
};

/** One hour of a boot, counted from when the host came up. */
export const hourOf = (teller: Teller, boot: Boot, number: number): Hour =>
  remembered(`${teller.key} ${boot.at} ${number}`, () => reckon(teller, boot, number));
