import { DAY, type EpochMs, MINUTE, type Random } from "@decnet/sdk";
import type { Author } from "./author.ts";
import { nextInSitting, workingMoment, workingMomentAfter } from "./moments.ts";

/** Somebody's turn to commit. */
export interface Slot {
  readonly author: Author;
  readonly at: EpochMs;
  /** What it is about, where that is settled. */
  readonly ticket?: string;
}

const OWN_SHARE = 0.55;
const GOES_ON = 0.45;
const APART = 2 * MINUTE;

const draw = (authors: readonly [Author, ...Author[]], random: Random): Author => {
  const [self, ...others] = authors;
  return others.length === 0 || random.bool(OWN_SHARE) ? self : random.pick(others);
};

/** Turns between two moments, in order: some of them close together, as work is done. */
export const slotsBetween = (
  authors: readonly [Author, ...Author[]],
  count: number,
  from: EpochMs,
  to: EpochMs,
  random: Random,
): readonly Slot[] => {
  const slots: Slot[] = [];
  while (slots.length < count) {
    const own = random.fork(slots.length);
    const last = slots.at(-1);
    if (last !== undefined && own.bool(GOES_ON)) {
      const at = nextInSitting(last.at, own.fork("sitting"));
      const next = workingMoment(last.author.schedule, at, at + MINUTE, own.fork("next"));
      if (next !== undefined && next < to) {
        slots.push({ author: last.author, at: next });
        continue;
      }
    }
    const author = draw(authors, own.fork("author"));
    const at =
      workingMoment(author.schedule, from, to, own.fork("at")) ??
      workingMomentAfter(author.schedule, from, to + 7 * DAY, own.fork("after"));
    slots.push({ author, at: Math.min(at ?? from, to - 1) });
  }
  const sorted = slots.sort((a, b) => a.at - b.at);
  let last = 0;
  return sorted.map(({ author, at }) => {
    last = Math.max(at, last + APART);
    return { author, at: last };
  });
};
