import type { Language, Random, Slots } from "@decnet/sdk";
import { writeMoney } from "./amounts.ts";
import type { Draft } from "./draft.ts";

// Portuguese counts people and months apart, so figures stay figures there.
const FEW: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["two", "three"],
  es: ["dos", "tres"],
  pt: ["2", "3"],
  fr: ["deux", "trois"],
  de: ["zwei", "drei"],
};

const PERCENT: Readonly<Record<Language, string>> = { en: "%", es: " %", pt: "%", fr: " %", de: " %" };
const COUNTS = ["4", "5", "6", "7", "8", "9"];

/** The time zone the writer lives in. */
export const zoneOf = ({ ctx }: Draft): string => ctx.persona.timezone ?? ctx.host.zone;

// A round sum of the usual size, seldom a large one.
const sumOf = (random: Random): number => {
  const sum = Math.round(Math.exp(random.normal(7, 1)) / 10) * 10;
  return Math.min(Math.max(sum, 120), 9500);
};

type Draw = (draft: Draft, random: Random) => string;

const money = (whole: (draft: Draft, random: Random) => number): Draw => {
  return (draft, random) => writeMoney(whole(draft, random), draft.ctx.language, zoneOf(draft));
};

const DRAWS: Readonly<Record<string, Draw>> = {
  firm: ({ facts }) => facts.firm,
  ticket: ({ tickets }, random) => (tickets.length > 0 ? random.pick(tickets) : ""),
  project: ({ ctx, book, subject }, random) => {
    const others = ctx.projects.filter((one) => one !== subject.project).map(({ name }) => name);
    return random.pick(others.length > 0 ? others : (book.parts.works ?? [""]));
  },
  the: ({ matter }) => matter.the,
  title: ({ title }) => title,
  nn: (_, random) => String(random.int(11, 48)),
  nn2: (_, random) => String(random.int(52, 95)),
  few: ({ ctx }, random) => FEW[ctx.language][random.int(0, 1)] as string,
  pct: ({ ctx }, random) => `${random.int(12, 78)}${PERCENT[ctx.language]}`,
  // What prices go up by, and what is taken off them.
  rate: ({ ctx }, random) => `${random.int(4, 19)}${PERCENT[ctx.language]}`,
  money: money((_, random) => sumOf(random)),
  small: money((_, random) => random.int(18, 95)),
  unit: money((_, random) => random.int(48, 190) * 10),
  sum: money(({ facts }) => facts.sum),
  due: money(({ facts }) => facts.due),
  partial: money(({ facts }) => facts.partial),
  share: money(({ facts }) => facts.share),
  weeks: ({ facts }) => String(facts.weeks),
  people: ({ facts }) => String(facts.people),
  inv: ({ facts }) => facts.invoice,
  goods: ({ facts }) => facts.goods,
  pc: ({ facts }) => String(facts.pieces),
};

/** Names that come in twos which have to differ. */
const PAIRS: readonly (readonly [string, string, Exclude<keyof Pairs, symbol>])[] = [
  ["who", "who2", "cast"],
  ["host", "host2", "hosts"],
  ["n", "n2", "counts"],
];

interface Pairs {
  readonly cast: readonly string[];
  readonly hosts: readonly string[];
  readonly counts: readonly string[];
}

/**
 * The people, firms, servers and figures of these names, for one sentence. Figures keep an order, so that a part is
 * never larger than its whole: `few` < `n`, `n2` < `nn` < `nn2` < `people`.
 *
 * @param cast who may appear in it.
 * @param known slots that are settled already.
 */
export const slotsFor = (
  draft: Draft,
  names: ReadonlySet<string>,
  random: Random,
  cast: readonly string[],
  known: Slots = {},
): Slots => {
  const slots: Record<string, string | readonly string[]> = {};
  const pairs: Pairs = { cast, hosts: draft.hosts, counts: COUNTS };
  for (const [first, second, kind] of PAIRS) {
    if (!names.has(first) && !names.has(second)) continue;
    const [one = "", two = one] = random.sample(pairs[kind], 2);
    slots[first] = one;
    slots[second] = two;
  }
  for (const name of names) {
    const draw = DRAWS[name];
    if (draw !== undefined) slots[name] = draw(draft, random);
  }
  return Object.assign(slots, known);
};
