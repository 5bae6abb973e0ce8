import { isTechnical, type PersonalContext, type Random } from "@decnet/sdk";
import { dress, dressPlainly } from "./dress.ts";
import { type Facts, factsFor } from "./facts.ts";
import { Lines } from "./likeness.ts";
import type { LineTopic, Phrasebook } from "./phrasebook.ts";
import { say } from "./say.ts";
import type { Style } from "./style.ts";
import type { Subject } from "./subject.ts";
import { tailFor } from "./tail-for.ts";
import { TRADE_TOPICS } from "./topics.ts";

/** Who writes, about what, in which words. */
export interface Voice {
  readonly ctx: PersonalContext;
  readonly book: Phrasebook;
  readonly style: Style;
  readonly subject: Subject;
}

type Share = readonly [LineTopic, number];

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
  if (topic === "logins")
    return isTechnical(style.trade)
      ? [
          ["logins", 4],
          ["hostLogins", 5],
        ]
      : [["logins", 1]];
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

const draft = ({ book, style, subject }: Voice, facts: Facts, phrase: string, random: Random) => {
  const listed = subject.topic === "logins";
  const tail = listed ? "" : tailFor(phrase, book, subject.topic === "private", random);
  const slots = facts.slotsFor([phrase, tail], random);
  if (slots === undefined) return undefined;
  const written = say(phrase, book, slots, random);
  if (listed) return dressPlainly(written, style, book);
  const whole = written + say(tail, book, slots, random);
  return dress(whole, style, book, facts, random, tail !== "");
};

/** Tells whether a note holds nothing but what it is for: nobody wanders off there. */
export const isStrict = ({ subject }: Voice): boolean =>
  subject.topic === "private" || subject.topic === "logins";

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
  const known = new Lines(there);
  const used = new Set<string>();
  const lines: string[] = [];
  const facts = factsFor(voice.ctx, voice.book, voice.subject);
  const shares = sharesFor(voice);
  const strict = isStrict(voice);
  const listed = voice.subject.topic === "logins";
  const wandering = strict ? shares : wanderingFor(voice);
  const brief = strict ? 0 : BRIEF;
  for (let at = 0; at < count; at++) {
    let best: { line: string; phrase: string; alike: number } | undefined;
    const stream = random.fork(at, voice.ctx.persona.email);
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const pool = attempt < WANDERS_AFTER ? shares : wandering;
      const chosen = stream.bool(brief) ? "brief" : stream.weighted(pool);
      const phrase = stream.pick(voice.book.lines[chosen]);
      if (used.has(phrase) && attempt < TRIES - LAST_RESORTS) continue;
      const dressed = draft(voice, facts, phrase, stream);
      if (dressed === undefined) continue;
      const line = facts.kept.restore(dressed);
      if (known.has(line) || (listed && known.tells(facts.kept.without(dressed)))) continue;
      const alike = used.has(phrase) ? 1 : known.likeness(line);
      if (best === undefined || alike < best.alike) best = { line, phrase, alike };
      if (alike <= TOO_ALIKE) break;
    }
    if (best === undefined) break;
    lines.push(best.line);
    known.add(best.line);
    used.add(best.phrase);
  }
  return lines;
};
