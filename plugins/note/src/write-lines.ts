import { expand, type PersonalContext, type Random } from "@decnet/sdk";
import { dress } from "./dress.ts";
import { type Facts, factsFor } from "./facts.ts";
import { bare, likeness, wordsOf } from "./likeness.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Style } from "./style.ts";
import type { Subject } from "./subject.ts";
import { isTechnical, type Topic, TRADE_TOPICS } from "./topics.ts";

/** Who writes, about what, in which words. */
export interface Voice {
  readonly ctx: PersonalContext;
  readonly book: Phrasebook;
  readonly style: Style;
  readonly subject: Subject;
}

type Share = readonly [Topic | "any" | "brief", number];

const TRIES = 16;
// Only these may use a phrase for the second time in one writing.
const LAST_RESORTS = 4;
// Two lines of one note that share more than this look like one form filled in twice.
const TOO_ALIKE = 0.45;

// When the subject has been talked over, people note other things below.
const WANDERS_AFTER = 5;
const BRIEF = 0.14;

const sharesFor = ({ style, subject }: Voice): readonly Share[] => {
  const { topic } = subject;
  const own = TRADE_TOPICS[style.trade].map((theme): Share => [theme, 1]);
  const rest: Share[] = [...own, ["any", 1]];
  if (topic === "jot" && subject.project !== undefined) return [["meeting", 5], ...rest];
  if (topic === "jot") return [...own, ["any", 1], ["jot", 1], ["private", 0.25]];
  if (topic === "private") return [["private", 1]];
  if (topic === "host")
    return isTechnical(style.trade)
      ? [
          ["host", 9],
          ["any", 1],
        ]
      : [["host", 1]];
  if (topic === "week") return [["week", 5], ...rest];
  if (topic === "ticket" || topic === "meeting" || topic === "ideas")
    return [
      [topic, 9],
      ["any", 1],
    ];
  if (topic === "person") return [["person", 7], ...rest];
  return [
    [topic, 8],
    ["any", 1],
  ];
};

const wanderingFor = ({ style }: Voice): Share[] => [
  ["any", 3],
  ["jot", 1],
  ["brief", 1],
  ...TRADE_TOPICS[style.trade].map((theme): Share => [theme, 0.6]),
];

const draft = ({ book, style }: Voice, facts: Facts, phrase: string, random: Random): string => {
  const slots = facts(phrase, random.fork("facts"));
  const plain = expand({ ...book.parts, line: [phrase] }, "line", slots, random.fork("words"));
  return dress(plain, style, book, slots, random.fork("dress"));
};

/**
 * Up to `count` new lines of this voice that neither repeat one another nor what is there already.
 *
 * @example writeLines(voice, 3, previous.split("\n"), ctx.random.fork("lines"))
 */
export const writeLines = (
  voice: Voice,
  count: number,
  there: readonly string[],
  random: Random,
): string[] => {
  const taken = new Set(there.map(bare));
  const used = new Set<string>();
  const words = there.map(wordsOf);
  const lines: string[] = [];
  const facts = factsFor(voice.ctx, voice.book, voice.subject);
  const shares = sharesFor(voice);
  const personal = voice.subject.topic === "private";
  const wandering = personal ? shares : wanderingFor(voice);
  const brief = personal ? 0 : BRIEF;
  for (let at = 0; at < count; at++) {
    let best: { line: string; own: ReadonlySet<string>; phrase: string; alike: number } | undefined;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const stream = random.fork(at, attempt);
      const pool = attempt < WANDERS_AFTER ? shares : wandering;
      const chosen = stream.fork("brief").bool(brief) ? "brief" : stream.weighted(pool);
      const phrase = stream.pick(voice.book.lines[chosen]);
      if (phrase.includes("{host2}") && voice.ctx.neighbours.length === 0) continue;
      if (used.has(phrase) && attempt < TRIES - LAST_RESORTS) continue;
      const line = draft(voice, facts, phrase, stream.fork("line"));
      if (taken.has(bare(line))) continue;
      const own = wordsOf(line);
      const alike = used.has(phrase) ? 1 : Math.max(0, ...words.map((old) => likeness(old, own)));
      if (best === undefined || alike < best.alike) best = { line, own, phrase, alike };
      if (alike <= TOO_ALIKE) break;
    }
    if (best === undefined) break;
    lines.push(best.line);
    words.push(best.own);
    taken.add(bare(best.line));
    used.add(best.phrase);
  }
  return lines;
};
