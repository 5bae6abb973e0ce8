import {
  type CanaryContext,
  DAY,
  type EpochMs,
  formatDate,
  isTechnical,
  type Random,
  type Slots,
  scheduleOf,
  toLocal,
  tradeOf,
  weekdayOf,
} from "@decnet/sdk";
import type { App } from "../app/app.ts";
import type { Containers } from "../app/containers.ts";
import { PHRASES } from "../phrases/index.ts";

const OLDEST_DAYS = 240;

// Applications run on hosts that are for them.
const OTHER_PURPOSE = /mail|smtp|imap|\bmx|db|sql|maria|postgres|\bns\d|dns|vpn/i;

/** A day of the months before, on which the persona worked, as people of their language write it. */
const pastDay = ({ host, language, persona }: CanaryContext, before: EpochMs, random: Random): string => {
  const { days, zone } = scheduleOf(persona, host.zone);
  let at: EpochMs;
  do at = before - random.int(2, OLDEST_DAYS) * DAY;
  while (!days.includes(weekdayOf(toLocal(zone, at))));
  return formatDate(at, random.pick(PHRASES[language].dayForms), { zone, language });
};

/** What remarks and read-mes are about. */
export interface Subject {
  readonly app: App;
  readonly containers: Containers;
}

/** What somebody who writes at a moment can speak of; what a host does not have is not there. */
export const drawFacts = (
  ctx: CanaryContext,
  { app, containers: { web, worker } }: Subject,
  before: EpochMs,
  random: Random,
): Slots => {
  const some = {
    // Servers are looked after by people of the trade.
    who: ctx.colleagues
      .filter(({ role }) => isTechnical(tradeOf(role)))
      .map(({ name }) => name.split(" ")[0] ?? name),
    host: ctx.neighbours.map(({ hostname }) => hostname).filter((name) => !OTHER_PURPOSE.test(name)),
    ticket: ctx.tickets
      .filter(({ project, openedAt }) => project === app.key && openedAt < before)
      .map(({ id }) => id),
    worker: worker === undefined ? [] : [worker],
  };
  return {
    day: pastDay(ctx, before, random),
    app: app.name,
    site: app.site,
    slug: app.slug,
    web,
    ...Object.fromEntries(Object.entries(some).filter(([, values]) => values.length > 0)),
  };
};
