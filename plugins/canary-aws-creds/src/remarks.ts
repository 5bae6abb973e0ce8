import {
  type CanaryContext,
  expand,
  formatDate,
  type Grammar,
  givenName,
  hostNames,
  isTechnical,
  pastWorkDay,
  type Random,
  type Slots,
  sayable,
  scheduleOf,
  tradeOf,
} from "@decnet/sdk";
import { PHRASES } from "./phrases/index.ts";
import type { Subject } from "./phrases/phrases.ts";

const CHANCES: Readonly<Record<Subject, number>> = { key: 0.45, storeKey: 0.6, store: 0.6, role: 0.4 };
const OLDEST_DAYS = 200;

const slotsOf = (ctx: CanaryContext, random: Random): Slots => {
  const { clock, host, language, persona, projects, tickets } = ctx;
  // Keys are handed out by people of the trade.
  const colleagues = ctx.colleagues.filter(({ role }) => isTechnical(tradeOf(role)));
  const schedule = scheduleOf(persona, host.zone);
  const day = pastWorkDay(schedule, clock.now(), OLDEST_DAYS, random);
  return {
    day: formatDate(day, random.pick(PHRASES[language].dayForms), { zone: schedule.zone, language }),
    host: hostNames(ctx),
    who: colleagues.map(({ name }) => givenName(name)),
    project: projects.map(({ name }) => name),
    ticket: tickets.map(({ id }) => id),
  };
};

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
