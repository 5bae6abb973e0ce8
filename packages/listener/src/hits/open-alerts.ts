import type { CanaryAlert, Store } from "@decnet/engine";
import { groupBy } from "../group-by.ts";
import { hourOf } from "./alert-ids.ts";
import type { AlertRules, Standing } from "./assign-alerts.ts";
import { idsOfHour } from "./hour-book.ts";
import { newestOf } from "./newest-alerts.ts";
import { keyOf, type Use } from "./use.ts";

type Transaction = Parameters<Parameters<Store["transaction"]>[0]>[0];

/** Alerts that these uses may belong to. */
const openAlerts = async (
  uses: readonly Use[],
  windowMs: number,
  { alerts }: Store,
  transaction: Transaction,
): Promise<CanaryAlert[]> => {
  const found: CanaryAlert[] = [];
  for (const alike of groupBy(uses, ({ tokenUuid, kind }) => `${tokenUuid} ${kind}`).values()) {
    const [{ tokenUuid, kind }] = alike as [Use];
    const first = alike.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
    const since = new Date(first - windowMs).toISOString();
    const sources = [...new Set(alike.map(({ srcIp }) => srcIp))];
    found.push(...(await alerts.openedSince(since, { token_uuid: tokenUuid, kind }, sources, transaction)));
  }
  return found;
};

/** The ids that count for uses which no open alert takes in. */
const idsInNeed = (
  uses: readonly Use[],
  open: readonly CanaryAlert[],
  { windowMs, sourcesPerHour }: AlertRules,
): string[] => {
  if (sourcesPerHour === 0) return [];
  const endOf = new Map(
    [...newestOf(open)].map(([key, { opened_at }]) => [key, Date.parse(opened_at) + windowMs]),
  );
  const hours = new Map<string, readonly [tokenUuid: string, hour: number]>();
  for (const use of uses)
    if (use.at >= (endOf.get(keyOf(use)) ?? Number.NEGATIVE_INFINITY)) {
      const hour = hourOf(use.at);
      hours.set(`${use.tokenUuid} ${hour}`, [use.tokenUuid, hour]);
    }
  return [...hours.values()].flatMap(([tokenUuid, hour]) => idsOfHour(tokenUuid, hour, sourcesPerHour));
};

/** Looks up what uses are put to alerts by. */
export const standingOf = async (
  uses: readonly Use[],
  rules: AlertRules,
  store: Store,
  transaction: Transaction,
): Promise<Standing> => {
  const open = await openAlerts(uses, rules.windowMs, store, transaction);
  const known = await store.alerts.withIds(idsInNeed(uses, open, rules), transaction);
  return { open, byId: new Map(known.map((alert) => [alert.id, alert])) };
};
