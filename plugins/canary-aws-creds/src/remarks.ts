import {
  type CanaryContext,
  DAY,
  expand,
  formatDate,
  type Grammar,
  isTechnical,
  type Random,
  type Slots,
  scheduleOf,
  toLocal,
  tradeOf,
  weekdayOf,
} from "@decnet/sdk";
import { PHRASES } from "./phrases/index.ts";
import type { Subject } from "./phrases/phrases.ts";

const CHANCES: Readonly<Record<Subject, number>> = { key: 0.45, storeKey: 0.6, store: 0.6, role: 0.4 };
const OLDEST_DAYS = 200;

const workDay = ({ clock, host, persona }: CanaryContext, random: Random): number => {
  const { days, zone } = scheduleOf(persona, host.zone);
  let at: number;
  do at = clock.now() - random.int(2, OLDEST_DAYS) * DAY;
  while (!days.includes(weekdayOf(toLocal(zone, at))));
  return at;
};

const slotsOf = (ctx: CanaryContext, random: Random): Slots => {
  const { host, language, neighbours, persona, projects, tickets } = ctx;
  // Keys are handed out by people of the trade.
  const colleagues = ctx.colleagues.filter(({ role }) => isTechnical(tradeOf(role)));
  const zone = persona.timezone ?? host.zone;
  const day = workDay(ctx, random);
  const given = (name: string): string => name.split(" ")[0] ?? name;
  return {
    day: formatDate(day, random.pick(PHRASES[language].dayForms), { zone, language }),
    host: [host.hostname, ...neighbours.map(({ hostname }) => hostname)],
    ...(colleagues.length > 0 && { who: colleagues.map(({ name }) => given(name)) }),
    ...(projects.length > 0 && { project: projects.map(({ name }) => name) }),
    ...(tickets.length > 0 && { ticket: tickets.map(({ id }) => id) }),
  };
};

// A host without colleagues or tickets cannot name one.
const sayable = (phrases: readonly string[], slots: Slots, grammar: Grammar): readonly string[] =>
  phrases.filter((phrase) =>
    [...phrase.matchAll(/\{(\w+)/g)].every(([, name = ""]) => name in slots || name in grammar),
  );

/** Writes remarks in the persona's language, none of them twice; none at all in a file that only a tool wrote. */
export const remarksOn = (
  ctx: CanaryContext,
  byHand: boolean,
  random: Random,
): ((subject: Subject) => string | undefined) => {
  const grammar: Grammar = PHRASES[ctx.language].remarks;
  const slots = slotsOf(ctx, random);
  const said = new Set<string>();
  return (subject) => {
    if (!random.bool(CHANCES[subject]) || !byHand) return undefined;
    const phrases = sayable(grammar[subject] ?? [], slots, grammar);
    const remark = expand({ ...grammar, remark: phrases }, "remark", slots, random);
    if (said.has(remark)) return undefined;
    said.add(remark);
    return remark;
  };
};
