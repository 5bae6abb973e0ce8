import type { CanaryTrigger, IssuedToken, Store } from "@decnet/engine";
import type { Clock } from "@decnet/sdk";
import { type AlertRules, type Assigned, assignAlerts } from "./assign-alerts.ts";
import type { Admitted, DayRoom } from "./day-room.ts";
import { findIssued } from "./find-issued.ts";
import type { Hit } from "./hit.ts";
import { standingOf } from "./open-alerts.ts";
import type { Use } from "./use.ts";

/** What storing needs. */
export interface StoringKit extends AlertRules {
  readonly store: Store;
  readonly clock: Clock;
  /** Who is told of every alert. */
  readonly sinks: readonly string[];
  readonly room: DayRoom;
}

/** How many hits went where. */
export interface StoredCounts {
  readonly stored: number;
  /** Of tokens nobody issued. */
  readonly unknown: number;
  /** Of tokens that were used too often today: they count in their alerts and are not kept. */
  readonly unkept: number;
  readonly alerts: number;
  /** Tokens of which no more is kept today, as this has just shown. */
  readonly full: readonly string[];
}

interface KnownUse extends Use {
  readonly hit: Hit;
  readonly isTold: boolean;
}

const LONGEST_IP = 45;

const useOf = (hit: Hit, { uuid, state }: IssuedToken): KnownUse => ({
  tokenUuid: uuid,
  kind: hit.kind,
  srcIp: hit.srcIp.slice(0, LONGEST_IP),
  at: hit.at,
  hit,
  isTold: state !== "revoked",
});

const rowOf = ({ tokenUuid, kind, srcIp, at, hit }: KnownUse, alert_id: string | null): CanaryTrigger => ({
  token_uuid: tokenUuid,
  kind,
  occurred_at: new Date(at).toISOString(),
  src_ip: srcIp,
  ...hit.kept,
  alert_id,
});

interface StoredUses extends Admitted<KnownUse> {
  readonly alerts: number;
}

/** The first use of each new alert: what is told of it comes from there. */
const beginnings = <U extends Use>({ opened, alertOf }: Assigned<U>): ReadonlySet<U> => {
  const untold = new Set(opened.map(({ id }) => id));
  return new Set([...alertOf].flatMap(([use, id]) => (untold.delete(id) ? [use] : [])));
};

const storeUses = async (uses: readonly KnownUse[], kit: StoringKit): Promise<StoredUses> => {
  const { store, clock, sinks, room } = kit;
  const told = uses.filter(({ isTold }) => isTold);
  return store.transaction(async (transaction) => {
    await store.alerts.claim(transaction);
    const standing = await standingOf(told, kit, store, transaction);
    const assigned = assignAlerts(told, standing, kit);
    const { alertOf, opened, grown } = assigned;
    const next_at = new Date(clock.now()).toISOString();
    await store.alerts.addAll(opened, transaction);
    for (const { id, hits, last_at } of grown) await store.alerts.grow(id, hits, last_at, transaction);
    await store.deliveries.addAll(
      opened.flatMap(({ id }) => sinks.map((sink) => ({ alert_id: id, sink, next_at }))),
      transaction,
    );
    const first = beginnings(assigned);
    const admitted = room.admit(uses, (use) => first.has(use));
    const rows = admitted.kept.map((use) => rowOf(use, alertOf.get(use) ?? null));
    await store.triggers.addAll(rows, transaction);
    return { ...admitted, alerts: opened.length };
  });
};

/**
 * Stores hits in one transaction: every use of a token that somebody issued, the alerts that they come to, and to whom those
 * are to be told.
 */
export const storeHits = async (hits: readonly Hit[], kit: StoringKit): Promise<StoredCounts> => {
  const issuedBy = await findIssued(hits, kit.store);
  const uses: KnownUse[] = [];
  let unknown = 0;
  for (const hit of hits) {
    const issued = issuedBy(hit);
    if (issued.length === 0) unknown++;
    for (const token of issued) uses.push(useOf(hit, token));
  }
  if (uses.length === 0) return { stored: 0, unknown, unkept: 0, alerts: 0, full: [] };
  const { alerts, ...admitted } = await storeUses(uses, kit);
  const full = kit.room.settle(admitted);
  const unkept = new Set(admitted.refused.map(({ hit }) => hit)).size;
  return { stored: hits.length - unknown - unkept, unknown, unkept, alerts, full };
};
