import { setImmediate as breathe } from "node:timers/promises";
import { DAY, type Decky, type DecnetErrorRecord, Random } from "@decnet/sdk";
import type { LoadedConfig } from "../config/load-config.ts";
import { type OverlayDrivers, overlayDrivers } from "../drivers/overlay-drivers.ts";
import type { Batch, Transport } from "../drivers/transport.ts";
import type { Engine } from "../engine.ts";
import type { Fleet } from "../fleet/fleet.ts";
import type { OpenSettings } from "../open-settings.ts";
import { type Pace, virtualPace } from "../pace.ts";
import { seededEntropy } from "../seeded-entropy.ts";
import type { CanaryToken } from "../store/canary-tokens.ts";
import type { Store } from "../store/store.ts";
import type { StoredFile } from "../store/synthetic-files.ts";
import type { Past } from "./past.ts";

/** An engine that a past is lived through in. */
export interface PastEngine {
  readonly engine: Engine;
  readonly fleet: Fleet;
  readonly store: Store;
  close(): Promise<void>;
}

/** Opens one; the live engine is opened the same way. */
export type OpenPast = (settings: OpenSettings) => Promise<PastEngine>;

/** Whose past, and what it is made with. */
export interface Life {
  readonly open: OpenPast;
  readonly decky: Decky;
  readonly past: Past;
  readonly config: LoadedConfig;
  /** The live engine's, so that projects, tickets and logins are the same ones. */
  readonly seed: string;
  readonly transports: readonly Transport[];
  /** All deckies: the neighbours this one speaks of. */
  readonly fleet: readonly Decky[];
  readonly pluginFolders: readonly string[];
  readonly onProblem: (problem: DecnetErrorRecord) => void;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** What came of it. */
export interface Lived {
  readonly batch: Batch;
  readonly files: readonly StoredFile[];
  readonly tokens: readonly CanaryToken[];
}

// Two ticks in three find somebody at work or a daemon with something to say.
const TICKS_PER_ACTION = 1.5;
const BREATHE_EVERY = 8;
// A host is older than what its people wrote first.
const OLDER_DAYS = [20, 300] as const;

/** Lets the live engine have its turn now and then: nothing else in here ever waits for the outside. */
const breathing = (pace: Pace): Pace => {
  let waits = 0;
  return {
    clock: pace.clock,
    wait: async (ms, signal) => {
      if (++waits % BREATHE_EVERY === 0) await breathe();
      await pace.wait(ms, signal);
    },
  };
};

/**
 * Lives through a decky's past with the same planner, classes and world as the live engine, in memory. The same past and
 * seed give the same bytes.
 *
 * @returns `undefined` when it was interrupted.
 */
export const liveThrough = async (life: Life): Promise<Lived | undefined> => {
  const { open, past, config, seed, transports, fleet, pluginFolders, onProblem, onProgress, signal } = life;
  // In its past it ran.
  const { waiting: _, ...decky } = life.decky;
  const intervalMs = Math.round(DAY / (config.backfill.actionsPerDay * TICKS_PER_ACTION));
  const total = Math.floor((past.until - past.from) / intervalMs);
  const pace = breathing(virtualPace(past.until - total * intervalMs));
  const drivers: OverlayDrivers = overlayDrivers(transports, [decky]);
  const story = Random.from(seed).fork("past", decky.uuid);
  const opened = await open({
    config: {
      ...config,
      seed,
      interval: intervalMs / 1000,
      storeFile: ":memory:",
      backfill: { ...config.backfill, days: 0 },
      // Hundreds of calls would keep a decky waiting for its past for an hour.
      llm: { ...config.llm, backend: "off" },
    },
    pace,
    pluginFolders,
    onProblem,
    entropy: seededEntropy(past.secret),
    throwaway: true,
    drivers,
    rolls: story.fork("rolls"),
    neighbours: () => fleet,
  });
  try {
    await opened.fleet.learn(fleet);
    const installedAt = past.from - story.int(...OLDER_DAYS) * DAY;
    await opened.fleet.amend(decky, (facts) => ({
      ...facts,
      installedAt: Math.min(facts.installedAt, installedAt),
    }));
    await opened.engine.start();
    let done = 0;
    await opened.engine.run({ ticks: total, signal, onTick: () => onProgress?.(++done, total) });
    if (signal.aborted) return undefined;
    return {
      batch: drivers.batchOf(decky),
      files: await opened.store.files.ofDecky(decky.uuid),
      tokens: await opened.store.tokens.all(),
    };
  } finally {
    await opened.engine.stop();
    await opened.close();
  }
};
