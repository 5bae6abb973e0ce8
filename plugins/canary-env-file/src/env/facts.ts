import {
  type CanaryContext,
  type EpochMs,
  formatDate,
  givenName,
  isTechnical,
  pastWorkDay,
  type Random,
  type Slots,
  scheduleOf,
  tradeOf,
} from "@decnet/sdk";
import type { App } from "../app/app.ts";
import type { Containers } from "../app/containers.ts";
import { PHRASES } from "../phrases/index.ts";

const OLDEST_DAYS = 240;

// Applications run on hosts that are for them.
const OTHER_PURPOSE = /mail|smtp|imap|\bmx|db|sql|maria|postgres|\bns\d|dns|vpn/i;

/** A day of the months before, on which the persona worked, as people of their language write it. */
const pastDay = ({ host, language, persona }: CanaryContext, before: EpochMs, random: Random): string => {
  const schedule = scheduleOf(persona, host.zone);
  const day = pastWorkDay(schedule, before, OLDEST_DAYS, random);
  return formatDate(day, random.pick(PHRASES[language].dayForms), { zone: schedule.zone, language });
};

/** What remarks and read-mes are about. */
export interface Subject {
  readonly app: App;
  readonly containers: Containers;
}

/** What somebody who writes at a moment can speak of. */
export const drawFacts = (
  ctx: CanaryContext,
  { app, containers: { web, worker } }: Subject,
  before: EpochMs,
  random: Random,
): Slots => ({
  day: pastDay(ctx, before, random),
  app: app.name,
  site: app.site,
  slug: app.slug,
  web,
  worker: worker === undefined ? [] : [worker],
  // Servers are looked after by people of the trade.
  who: ctx.colleagues.filter(({ role }) => isTechnical(tradeOf(role))).map(({ name }) => givenName(name)),
  host: ctx.neighbours.map(({ hostname }) => hostname).filter((name) => !OTHER_PURPOSE.test(name)),
  ticket: ctx.tickets
    .filter(({ project, openedAt }) => project === app.key && openedAt < before)
    .map(({ id }) => id),
});
