import type { CanaryTrigger, IssuedToken, Store } from "@decnet/engine";
import type { Clock } from "@decnet/sdk";
import { type AlertRules, assignAlerts } from "./assign-alerts.ts";
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
}

/** How many hits went where. */
export interface StoredCounts {
  readonly stored: number;
  /** Of tokens nobody issued. */
  readonly unknown: number;
  readonly alerts: number;
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

const storeUses = async (uses: readonly KnownUse[], kit: StoringKit): Promise<number> => {
  const { store, clock, sinks } = kit;
  const told = uses.filter(({ isTold }) => isTold);
  return store.transaction(async (transaction) => {
    await store.alerts.claim(transaction);
    const standing = await standingOf(told, kit, store, transaction);
    const { alertOf, opened, grown } = assignAlerts(told, standing, kit);
    const next_at = new Date(clock.now()).toISOString();
    await store.alerts.addAll(opened, transaction);
    for (const { id, hits, last_at } of grown) await store.alerts.grow(id, hits, last_at, transaction);
    await store.deliveries.addAll(
      opened.flatMap(({ id }) => sinks.map((sink) => ({ alert_id: id, sink, next_at }))),
      transaction,
    );
    const rows = uses.map((use) => rowOf(use, alertOf.get(use) ?? null));
    await store.triggers.addAll(rows, transaction);
    return opened.length;
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
  const alerts = uses.length === 0 ? 0 : await storeUses(uses, kit);
  return { stored: hits.length - unknown, unknown, alerts };
};
