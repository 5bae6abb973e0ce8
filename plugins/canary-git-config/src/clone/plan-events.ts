import { type EpochMs, MINUTE, type Random } from "@decnet/sdk";
import { workingMoment, workingMomentAfter } from "../history/moments.ts";
import type { Slot } from "../history/slots.ts";
import { ON_BRANCH, type Story } from "../story/story.ts";
import type { Event } from "./event.ts";

/** What happened after the clone: who committed when, and what the owner did in the clone. */
export interface Aftermath {
  readonly slots: readonly Slot[];
  readonly events: readonly Event[];
}

type Stretch = readonly [from: EpochMs, to: EpochMs];

const MOST_TURNS = 8;
const MOST_ON_BRANCH = 2;
const OWN_SHARE = 0.65;
const LEFT_UNPUSHED = 0.3;
const SOON = 5 * MINUTE;

// The owner commits, and pushes a moment later.
const ownTurn = ({ authors: [self] }: Story, nth: number, [from, to]: Stretch, random: Random) => {
  const at = workingMoment(self.schedule, from + 4 * SOON, to - SOON, random.fork("commit"));
  if (at === undefined) return undefined;
  const pushedAt = at + random.fork("push").int(4_000, 90_000);
  const events: Event[] = [
    { kind: "commit", at, nth },
    { kind: "push", at: pushedAt },
  ];
  return { slots: [{ author: self, at }], events };
};

// Somebody else commits, and the owner pulls when at work next.
const otherTurn = (
  { authors: [self, ...others] }: Story,
  nth: number,
  [from, to]: Stretch,
  random: Random,
) => {
  if (others.length === 0) return undefined;
  const author = random.pick(others);
  const at = workingMoment(author.schedule, from, to - 4 * SOON, random.fork("commit"));
  if (at === undefined) return undefined;
  const pulled = workingMomentAfter(self.schedule, at + SOON, to - SOON, random.fork("pull"));
  if (pulled === undefined) return undefined;
  const events: Event[] = [{ kind: "pull", at: pulled, upTo: nth }];
  return { slots: [{ author, at }], events };
};

const onBranch = ({ authors: [self], now, ticket }: Story, first: number, random: Random): Aftermath => {
  const switched = now - ON_BRANCH + random.int(1, 40) * MINUTE;
  const second = random.bool(0.4) ? [now - random.int(3, 9) * MINUTE] : [];
  const moments = [now - random.int(14, 30) * MINUTE, ...second];
  return {
    slots: moments.map((at) => ({ author: self, at, ...(ticket !== undefined && { ticket }) })),
    events: [
      { kind: "switch", at: switched },
      ...moments.map((at, index): Event => ({ kind: "commit", at, nth: first + index })),
      { kind: "push", at: now - random.int(300, 1500) },
    ],
  };
};

/**
 * What happened in the clone, turn by turn, each in its own stretch of time.
 *
 * @param most how many commits there may be at most.
 */
export const planEvents = (story: Story, most: number, random: Random): Aftermath => {
  const { lastAct, clonedAt, now } = story;
  if (lastAct === "cloned") return { slots: [], events: [] };
  const isBranched = lastAct === "branched";
  const until = now - (isBranched ? ON_BRANCH + SOON : 4 * SOON);
  const turns = random.int(0, Math.max(0, Math.min(MOST_TURNS, most - (isBranched ? MOST_ON_BRANCH : 0))));
  const slots: Slot[] = [];
  const events: Event[] = [];
  const [start, length] = [clonedAt + 2 * SOON, until - clonedAt - 2 * SOON];
  for (let turn = 0; turn < turns; turn++) {
    const own = random.fork("turn", turn);
    const stretch = [start + (length * turn) / turns, start + (length * (turn + 1)) / turns] as const;
    const take = own.bool(OWN_SHARE) ? ownTurn : otherTurn;
    const taken = take(story, slots.length, stretch, own);
    slots.push(...(taken?.slots ?? []));
    events.push(...(taken?.events ?? []));
  }
  if (isBranched) {
    const last = onBranch(story, slots.length, random.fork("branch"));
    return { slots: [...slots, ...last.slots], events: [...events, ...last.events] };
  }
  const isUnpushed = events.at(-1)?.kind === "push" && random.fork("unpushed").bool(LEFT_UNPUSHED);
  return { slots, events: isUnpushed ? events.slice(0, -1) : events };
};
