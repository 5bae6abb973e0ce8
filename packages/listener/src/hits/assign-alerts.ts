import type { CanaryAlert } from "@decnet/engine";
import type { EpochMs } from "@decnet/sdk";
import { hourOf } from "./alert-ids.ts";
import { type AlertsById, HourBook } from "./hour-book.ts";
import { newestOf } from "./newest-alerts.ts";
import { keyOf, type Use } from "./use.ts";

/** How uses come to alerts. */
export interface AlertRules {
  /** How long an alert takes in what the same source does with the same token in the same way. */
  readonly windowMs: number;
  /** How many sources of a token have alerts of their own in an hour; 0: all. */
  readonly sourcesPerHour: number;
  /** Gives ids of new alerts. */
  readonly newId: (at: EpochMs) => string;
}

/** What the store has. */
export interface Standing {
  /** Alerts of these tokens, sources and kinds whose window may not be over. */
  readonly open: readonly CanaryAlert[];
  /** Those that have ids of the hours in which new alerts may be needed. */
  readonly byId: AlertsById;
}

/** Which alert each use belongs to. */
export interface Assigned<U extends Use> {
  readonly alertOf: ReadonlyMap<U, string>;
  /** Alerts that are new, in the order of their time. */
  readonly opened: readonly CanaryAlert[];
  /** Alerts that were open before, with what comes to them. */
  readonly grown: readonly Pick<CanaryAlert, "id" | "hits" | "last_at">[];
}

/** Stands for the source of an alert that tells of many. */
export const MANY = "*";

/** An alert that uses may come to, its times as numbers: they are compared for every use. */
interface Current {
  readonly alert: CanaryAlert;
  readonly isNew: boolean;
  readonly openedAt: EpochMs;
  lastAt: EpochMs;
  hits: number;
}

const iso = (at: EpochMs) => new Date(at).toISOString();

const goingOn = (alert: CanaryAlert): Current => ({
  alert,
  isNew: false,
  openedAt: Date.parse(alert.opened_at),
  lastAt: Date.parse(alert.last_at),
  hits: 0,
});

const opening = (id: string, { tokenUuid, kind, at }: Use, src_ip: string): Current => {
  const opened_at = iso(at);
  const alert = { id, token_uuid: tokenUuid, kind, src_ip, opened_at, last_at: opened_at, hits: 0 };
  return { alert, isNew: true, openedAt: at, lastAt: at, hits: 0 };
};

/** A function that gives a use an alert when none of its source's is open. */
const opener = ({ byId }: Standing, { sourcesPerHour, newId }: AlertRules) => {
  const books = new Map<string, HourBook>();
  const floods = new Map<string, Current>();
  const bookOf = ({ tokenUuid, at }: Use): HourBook => {
    const hour = hourOf(at);
    const key = `${tokenUuid} ${hour}`;
    const book = books.get(key) ?? new HourBook(tokenUuid, hour, sourcesPerHour, byId);
    books.set(key, book);
    return book;
  };
  const floodOf = (id: string, use: Use): Current => {
    const stored = byId.get(id);
    const flood = floods.get(id) ?? (stored === undefined ? opening(id, use, MANY) : goingOn(stored));
    floods.set(id, flood);
    return flood;
  };
  return (use: Use): Current => {
    const { srcIp, at } = use;
    if (sourcesPerHour === 0) return opening(newId(at), use, srcIp);
    const book = bookOf(use);
    if (book.has(srcIp)) return opening(newId(at), use, srcIp);
    const id = book.enter(srcIp);
    return id === undefined ? floodOf(book.floodId, use) : opening(id, use, srcIp);
  };
};

/**
 * Puts uses to alerts: one alert a token, source and kind within a window, which begins with the alert's first use. When a
 * token draws more sources within an hour than have alerts of their own, one alert takes in all the others.
 */
export const assignAlerts = <U extends Use>(
  uses: readonly U[],
  standing: Standing,
  rules: AlertRules,
): Assigned<U> => {
  const current = new Map([...newestOf(standing.open)].map(([key, alert]) => [key, goingOn(alert)]));
  const alertFor = opener(standing, rules);
  const touched = new Set<Current>();
  const alertOf = new Map<U, string>();
  for (const use of [...uses].sort((a, b) => a.at - b.at)) {
    const key = keyOf(use);
    let found = current.get(key);
    if (found === undefined || use.at - found.openedAt >= rules.windowMs) {
      found = alertFor(use);
      if (found.alert.src_ip !== MANY) current.set(key, found);
    }
    found.hits++;
    found.lastAt = Math.max(found.lastAt, use.at);
    touched.add(found);
    alertOf.set(use, found.alert.id);
  }
  const grownOf = ({ alert, lastAt, hits }: Current) => ({ id: alert.id, hits, last_at: iso(lastAt) });
  const all = [...touched];
  return {
    alertOf,
    opened: all.filter(({ isNew }) => isNew).map((one) => ({ ...one.alert, ...grownOf(one) })),
    grown: all.filter(({ isNew }) => !isNew).map(grownOf),
  };
};
