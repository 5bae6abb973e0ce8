import type { AlertStory, Store } from "@decnet/engine";
import { hourOf, sourceAlertId } from "../hits/alert-ids.ts";
import { MANY } from "../hits/assign-alerts.ts";
import type { Flood } from "./alert.ts";

// A tenth of a second's work for SQLite, whatever the flood; what a receiver that is down costs again with every try.
const MOST_USES = 50_000;
const AT_ONCE = 100;

/** How many sources have alerts of their own in an hour; their ids have no gaps. */
const countTold = async (
  { token_uuid, occurred_at }: AlertStory,
  { alerts }: Pick<Store, "alerts">,
): Promise<number> => {
  const hour = hourOf(Date.parse(occurred_at));
  for (let told = 0; ; told += AT_ONCE) {
    const ids = Array.from({ length: AT_ONCE }, (_, at) => sourceAlertId(token_uuid, hour, told + at + 1));
    const found = await alerts.withIds(ids);
    if (found.length < AT_ONCE) return told + found.length;
  }
};

/**
 * Counts the sources of an alert that tells of many, as they stand now: among its first 50,000 uses. `undefined` for an alert
 * of one source.
 */
export const countFlood = async (
  story: AlertStory,
  store: Pick<Store, "alerts" | "triggers">,
): Promise<Flood | undefined> => {
  if (story.alert_src_ip !== MANY) return undefined;
  const told = await countTold(story, store);
  return { sources: told + (await store.triggers.sourcesOf(story.alert_id, MOST_USES)), told };
};
