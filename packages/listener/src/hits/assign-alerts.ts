import type { CanaryAlert, TriggerKind } from "@decnet/engine";
import type { EpochMs } from "@decnet/sdk";

/** One use of a token that somebody issued. */
export interface Use {
  readonly tokenUuid: string;
  readonly kind: TriggerKind;
  readonly srcIp: string;
  readonly at: EpochMs;
}

/** Which alert each use belongs to. */
export interface Assigned<U extends Use> {
  readonly alertOf: ReadonlyMap<U, string>;
  /** Alerts that are new, in the order of their time. */
  readonly opened: readonly CanaryAlert[];
  /** Alerts that were open before, with what comes to them. */
  readonly grown: readonly Pick<CanaryAlert, "id" | "hits" | "last_at">[];
}

/** An alert that uses may come to, its times as numbers: they are compared for every use. */
interface Open {
  readonly alert: CanaryAlert;
  readonly isNew: boolean;
  readonly openedAt: EpochMs;
  lastAt: EpochMs;
  hits: number;
}

const keyOf = (tokenUuid: string, kind: string, srcIp: string) => `${tokenUuid} ${kind} ${srcIp}`;

const iso = (at: EpochMs) => new Date(at).toISOString();

/** Of several alerts of one key the one that was opened last. */
const newestOf = (alerts: readonly CanaryAlert[]): Map<string, Open> => {
  const newest = new Map<string, Open>();
  for (const alert of alerts) {
    const key = keyOf(alert.token_uuid, alert.kind, alert.src_ip);
    const openedAt = Date.parse(alert.opened_at);
    if ((newest.get(key)?.openedAt ?? Number.NEGATIVE_INFINITY) < openedAt)
      newest.set(key, { alert, isNew: false, openedAt, lastAt: Date.parse(alert.last_at), hits: 0 });
  }
  return newest;
};

/**
 * Puts uses to alerts: one alert a token, source and kind within a window, which begins with the alert's first use.
 *
 * @param open alerts of these tokens, sources and kinds whose window may not be over.
 * @param newId gives ids of new alerts.
 */
export const assignAlerts = <U extends Use>(
  uses: readonly U[],
  open: readonly CanaryAlert[],
  windowMs: number,
  newId: (at: EpochMs) => string,
): Assigned<U> => {
  const current = newestOf(open);
  const touched = new Set<Open>();
  const alertOf = new Map<U, string>();
  for (const use of [...uses].sort((a, b) => a.at - b.at)) {
    const { tokenUuid, kind, srcIp, at } = use;
    const key = keyOf(tokenUuid, kind, srcIp);
    let found = current.get(key);
    if (found === undefined || at - found.openedAt >= windowMs) {
      const opened_at = iso(at);
      const named = { token_uuid: tokenUuid, kind, src_ip: srcIp };
      const alert = { id: newId(at), ...named, opened_at, last_at: opened_at, hits: 0 };
      found = { alert, isNew: true, openedAt: at, lastAt: at, hits: 0 };
      current.set(key, found);
    }
    found.hits++;
    found.lastAt = Math.max(found.lastAt, at);
    touched.add(found);
    alertOf.set(use, found.alert.id);
  }
  const grownOf = ({ alert, lastAt, hits }: Open) => ({ id: alert.id, hits, last_at: iso(lastAt) });
  const all = [...touched];
  return {
    alertOf,
    opened: all.filter(({ isNew }) => isNew).map((one) => ({ ...one.alert, ...grownOf(one) })),
    grown: all.filter(({ isNew }) => !isNew).map(grownOf),
  };
};
