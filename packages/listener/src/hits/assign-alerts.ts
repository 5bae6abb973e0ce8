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

type Open = { -readonly [Key in keyof CanaryAlert]: CanaryAlert[Key] } & { readonly isNew: boolean };

const keyOf = (tokenUuid: string, kind: string, srcIp: string) => `${tokenUuid} ${kind} ${srcIp}`;

const iso = (at: EpochMs) => new Date(at).toISOString();

/** Of several alerts of one key the one that was opened last. */
const newestOf = (alerts: readonly CanaryAlert[]): Map<string, Open> => {
  const newest = new Map<string, Open>();
  for (const alert of alerts) {
    const key = keyOf(alert.token_uuid, alert.kind, alert.src_ip);
    const before = newest.get(key);
    if (before === undefined || before.opened_at < alert.opened_at)
      newest.set(key, { ...alert, hits: 0, isNew: false });
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
    let alert = current.get(key);
    if (alert === undefined || at - Date.parse(alert.opened_at) >= windowMs) {
      const opened_at = iso(at);
      const id = newId(at);
      alert = {
        id,
        token_uuid: tokenUuid,
        kind,
        src_ip: srcIp,
        opened_at,
        last_at: opened_at,
        hits: 0,
        isNew: true,
      };
      current.set(key, alert);
    }
    alert.hits++;
    if (iso(at) > alert.last_at) alert.last_at = iso(at);
    touched.add(alert);
    alertOf.set(use, alert.id);
  }
  return {
    alertOf,
    opened: [...touched].filter(({ isNew }) => isNew).map(({ isNew: _, ...alert }) => alert),
    grown: [...touched].filter(({ isNew }) => !isNew).map(({ id, hits, last_at }) => ({ id, hits, last_at })),
  };
};
