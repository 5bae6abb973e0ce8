import type { Random } from "../random.ts";
import { DAY, type EpochMs, type EpochNs, HOUR, MINUTE, toNs } from "../time.ts";
import { fromLocal, toLocal } from "../zone.ts";
import { type Schedule, weekdayOf } from "./schedule.ts";
import { parseWindow } from "./window.ts";

/** How far back a sampled mtime may lie. */
export interface MtimeBounds {
  /** At least this many hours before now. Default 0.5; given up for a file saved later than that, see `after`. */
  readonly minHours?: number;
  /** At most this many days before now. Default 14. */
  readonly maxDays?: number;
  /** Strictly after this moment: the file's previous mtime. */
  readonly after?: EpochNs;
}

interface Span {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly weight: number;
}

// People touch what they touched lately: the weight of a moment halves every two days back (DESIGN.md §6).
const DECAY = Math.LN2 / (2 * DAY);

const shiftsBetween = (
  { window, days, zone }: Schedule,
  from: EpochMs,
  to: EpochMs,
): [EpochMs, EpochMs][] => {
  const { start, end } = parseWindow(window);
  const shifts: [EpochMs, EpochMs][] = [];
  const lastDay = Math.floor(toLocal(zone, to) / DAY);
  for (let day = Math.floor(toLocal(zone, from) / DAY) - 1; day <= lastDay; day++) {
    if (!days.includes(weekdayOf(day * DAY))) continue;
    const opens = Math.max(from, fromLocal(zone, day * DAY + start * MINUTE));
    const closes = Math.min(to, fromLocal(zone, day * DAY + end * MINUTE));
    if (opens < closes) shifts.push([opens, closes]);
  }
  return shifts;
};

/**
 * A moment in the past at which this person could have saved a file: inside the window, on a work day, more likely
 * recent than old, with nanoseconds. It is exact: the shifts of the last days are weighed by the decay and one is
 * drawn by inversion, so it ends for any window.
 *
 * @returns nanoseconds since the epoch, or `undefined` when no such moment exists between the bounds.
 * @example sampleMtime({ window: "09:00-18:00", days: WORK_DAYS, zone: "UTC" }, Date.now(), random)
 */
export const sampleMtime = (
  schedule: Schedule,
  now: EpochMs,
  random: Random,
  { minHours = 0.5, maxDays = 14, after }: MtimeBounds = {},
): EpochNs | undefined => {
  const earliest = after === undefined ? -Infinity : Number(after / 1_000_000n) + 1;
  const from = Math.max(now - maxDays * DAY, earliest);
  const settled = now - minHours * HOUR;
  const to = earliest < settled ? settled : now;
  if (from >= to) return undefined;
  const shifts = shiftsBetween(schedule, from, to);
  const spans = shifts.map(
    ([opens, closes]): Span => ({
      from: opens,
      to: closes,
      weight: Math.exp((closes - now) * DECAY) - Math.exp((opens - now) * DECAY),
    }),
  );
  if (spans.length === 0) return undefined;
  const span = random.weighted(spans.map((item) => [item, item.weight] as const));
  const floor = Math.exp((span.from - now) * DECAY);
  const at = now + Math.log(floor + random.next() * span.weight) / DECAY;
  const whole = Math.min(Math.max(Math.floor(at), Math.ceil(span.from)), Math.ceil(span.to) - 1);
  return toNs(whole) + BigInt(random.int(1, 999_999));
};
