import type { CanaryContext } from "@decnet/sdk";
import type { App } from "../app/app.ts";
import type { Services } from "../services/services.ts";
import { type Entry, entries, type Section, type Topic } from "./section.ts";

const partnerEntries = (
  { partner: { prefix, url, token } }: Services,
  timeout: number | undefined,
): readonly Entry[] =>
  entries([
    [`${prefix}_API_URL`, url],
    [`${prefix}_API_TOKEN`, token],
    [`${prefix}_TIMEOUT`, timeout],
  ]);

const section = (topic: Topic, found: readonly Entry[] | undefined): readonly Section[] =>
  found === undefined ? [] : [{ topic, entries: found }];

/** All settings of an application, grouped and in the order in which they stand in its file. */
export const sectionsOf = (ctx: CanaryContext, app: App, services: Services): readonly Section[] => {
  const random = ctx.random.fork("settings");
  const { database, cache, mailer, storage, dsn, hook } = services;
  const { framework } = app;
  const timeout = random.bool(0.4) ? random.pick([5, 10, 15, 30]) : undefined;
  const head: readonly Section[] = [
    { topic: "app", entries: framework.app({ ctx, app, random: random.fork("app") }) },
    { topic: "database", entries: framework.database(database, random.fork("database")) },
    ...section("cache", cache && framework.cache(cache, random.fork("cache"))),
  ];
  const tail: readonly Section[] = [
    { topic: "partner", entries: partnerEntries(services, timeout) },
    ...section("mail", mailer && framework.mail(mailer, app)),
    ...section("storage", storage && framework.storage(storage)),
    ...section(
      "monitoring",
      dsn === undefined ? undefined : framework.errors(dsn, app, random.fork("errors")),
    ),
    ...section("hook", hook && entries([[hook.setting, hook.url]])),
  ];
  return [...head, ...random.shuffle(tail)];
};
