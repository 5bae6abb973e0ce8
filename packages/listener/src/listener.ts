import { hostname } from "node:os";
import { type Bus, type Environment, type LoadedConfig, type Store, stopRequests } from "@decnet/engine";
import { type Clock, DecnetError, type DecnetErrorRecord, MINUTE } from "@decnet/sdk";
import { v7 } from "uuid";
import { startCouriers, tellOrphans } from "./alerts/couriers.ts";
import { openSinks } from "./alerts/open-sinks.ts";
import { why } from "./alerts/why.ts";
import { chanceOf } from "./chance.ts";
import { healthOf, type ListenerHealth } from "./health.ts";
import { heartbeat } from "./heartbeat.ts";
import { DayRoom } from "./hits/day-room.ts";
import type { Hit } from "./hits/hit.ts";
import { HitQueue } from "./hits/hit-queue.ts";
import { ignoreList } from "./hits/ignore-list.ts";
import { storeHits } from "./hits/store-hits.ts";
import { newTally } from "./hits/tally.ts";
import { type Later, realLater } from "./later.ts";
import { type Addresses, openServers } from "./servers.ts";

/** What a listener is started with. */
export interface ListenerSettings {
  readonly config: Pick<LoadedConfig, "canary">;
  /** Whoever opened it closes it, after the listener. */
  readonly store: Store;
  /** Whoever opened it closes it, after the listener. */
  readonly bus: Bus;
  readonly clock: Clock;
  /** Bytes that nobody can guess. */
  readonly entropy: (count: number) => Uint8Array;
  /** Where the secrets that the config names stand. */
  readonly env: Environment;
  readonly onProblem: (record: DecnetErrorRecord) => void;
  /** The machine's own time unless given. */
  readonly later?: Later;
  /** Beyond so many hits that wait to be stored, those over UDP are dropped and connections wait: 250,000 unless given. */
  readonly room?: number;
}

/** A listener at work. */
export interface RunningListener {
  readonly addresses: Addresses;
  /** Aborted when somebody asks over the bus, on `system.canary.control`, for the listener to stop. */
  readonly stopRequested: AbortSignal;
  health(): Promise<ListenerHealth>;
  /** Takes no more calls, stores what waits, tells what can be told within seconds, and ends. */
  close(): Promise<void>;
}

const HEALTH_EVERY_MS = 60_000;

const usedTooOften = (token: string, limit: number): DecnetError =>
  new DecnetError({
    code: "DN_LISTENER_USES",
    message: `token ${token} was used more than ${limit} times today: further uses are counted, and not kept`,
    hint: "keep the sender away with a firewall or canary.listener.ignore, or raise canary.listener.usesPerDay",
  });
const ID_BYTES = 16;

/**
 * Starts what canaries call: the servers that the config asks for, the storing of hits and the telling of alerts, those among
 * them that an earlier run left untold.
 *
 * @throws DecnetError `DN_LISTENER_…` for settings or ports that cannot be used; nothing is left open then.
 * @example
 * const listener = await startListener({
 *   config, store, bus, clock: { now: Date.now }, entropy: randomBytes, env: process.env, onProblem: console.error,
 * });
 * console.log(listener.addresses);
 * await listener.close();
 */
export const startListener = async (settings: ListenerSettings): Promise<RunningListener> => {
  const { config, store, bus, clock, entropy, env, onProblem, later = realLater, room } = settings;
  const { listener, alerts } = config.canary;
  const chance = chanceOf(entropy);
  const tally = newTally();
  const startedAt = clock.now();
  const isIgnored = ignoreList(listener.ignore);
  const sinks = openSinks(alerts, { bus, env, speaker: { hostname: hostname(), pid: process.pid } });
  const couriers = startCouriers(sinks, {
    ...{ store, clock, later, chance, onProblem },
    retries: alerts.retries,
    timeoutMs: alerts.timeoutSeconds * 1000,
    concurrency: alerts.concurrency,
  });
  const newId = (at: number): string => v7({ msecs: at, random: Uint8Array.from(entropy(ID_BYTES)) });
  const storing = {
    ...{ store, clock, newId, sinks: couriers.sinks },
    windowMs: alerts.windowMinutes * MINUTE,
    sourcesPerHour: alerts.sourcesPerHour,
    room: new DayRoom(listener.usesPerDay),
  };
  const queue = new HitQueue({
    ...{ later, chance, tally, onProblem },
    ...(room !== undefined && { room }),
    store: (hits) => storeHits(hits, storing),
    onStored: (counts) => {
      tally.stored += counts.stored;
      tally.unknown += counts.unknown;
      tally.unkept += counts.unkept;
      tally.alerts += counts.alerts;
      if (counts.alerts > 0) couriers.wake();
      for (const token of counts.full) onProblem(usedTooOften(token, listener.usesPerDay).toRecord());
    },
  });
  const onHit = (hit: Hit): void => {
    tally.hits[hit.kind]++;
    if (isIgnored(hit.srcIp)) tally.ignored++;
    else queue.add(hit);
  };
  await tellOrphans(couriers.sinks, store, onProblem);
  const servers = await openServers({
    canary: config.canary,
    clock,
    entropy,
    onHit,
    gate: queue.gate,
    onProblem,
  });
  const health = () => healthOf({ tally, store, clock, startedAt, queue });
  const endHeartbeat = heartbeat(HEALTH_EVERY_MS, later, async () => {
    try {
      bus.publish("system.canary.health", { ...(await health()) });
    } catch (error) {
      onProblem(
        new DecnetError({
          code: "DN_LISTENER_HEALTH",
          message: `the listener's health cannot be told: ${why(error)}`,
          hint: "see whether the store can be read",
        }).toRecord(),
      );
    }
  });
  couriers.wake();
  const end = async (): Promise<void> => {
    await servers.close();
    await queue.drain();
    await endHeartbeat();
    await couriers.close();
  };
  let ended: Promise<void> | undefined;
  return {
    addresses: servers.addresses,
    stopRequested: stopRequests(bus, "system.canary.control"),
    health,
    close: () => {
      ended ??= end();
      return ended;
    },
  };
};
