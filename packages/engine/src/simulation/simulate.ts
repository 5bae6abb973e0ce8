import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { DAY, type Decky, DecnetError, type DecnetErrorRecord, type EpochMs, pad, Random } from "@decnet/sdk";
import type { LoadedConfig } from "../config/load-config.ts";
import { type LocalFleet, openLocal } from "../drivers/open-drivers.ts";
import { overlayDrivers } from "../drivers/overlay-drivers.ts";
import type { Batch, Transport } from "../drivers/transport.ts";
import { openEngine } from "../open-engine.ts";
import { type Pace, virtualPace } from "../pace.ts";
import { People } from "../personas/people.ts";
import { seededEntropy } from "../seeded-entropy.ts";
import type { FileTable } from "../store/synthetic-files.ts";
import { actionLine } from "./action-line.ts";
import { manifestLine } from "./manifest.ts";

/** What to simulate. */
export interface SimulationSettings {
  readonly config: LoadedConfig;
  readonly days: number;
  readonly start: EpochMs;
  readonly seed: string;
  /** How many local deckies; those of the config when absent. */
  readonly deckies?: number;
  /** A folder that is empty or not there yet. */
  readonly out: string;
  readonly pluginFolders: readonly string[];
  readonly onProblem: (problem: DecnetErrorRecord) => void;
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends early, with what there is by then. */
  readonly signal?: AbortSignal;
}

/** What came of it. */
export interface SimulationReport {
  readonly out: string;
  readonly seed: string;
  readonly start: string;
  readonly days: number;
  readonly deckies: number;
  readonly ticks: number;
  readonly actions: number;
  readonly failures: number;
  readonly files: number;
}

const prepareFolder = (out: string): void => {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length === 0) return;
  throw new DecnetError({
    code: "DN_SIMULATE_OUT",
    message: "the folder is not empty",
    path: out,
    hint: "name a new folder with --out, or empty this one",
  });
};

const fleetOf = ({ config, deckies }: SimulationSettings): LocalFleet => {
  const named = config.fleet.local?.deckies ?? [];
  if (deckies === undefined && named.length > 0) return { deckies: named };
  const count = deckies ?? 3;
  const width = Math.max(2, String(count).length);
  return {
    deckies: Array.from({ length: count }, (_, at) => ({
      name: `decky-${pad(at + 1, width)}`,
      services: ["ssh"],
    })),
  };
};

/**
 * Writes to a decky's folder what it came to have, and to the store the times the file system kept.
 *
 * @throws DecnetError `DN_SIMULATE_WRITE`.
 */
const unfold = async (decky: Decky, batch: Batch, transport: Transport, files: FileTable): Promise<void> => {
  const { success, planted, why } = await transport.plant(decky, batch);
  for (const { path, mtime } of planted) {
    const row = await files.at(decky.uuid, path);
    if (row !== undefined) await files.put({ ...row, lastModified: mtime });
  }
  if (success) return;
  throw new DecnetError({
    code: "DN_SIMULATE_WRITE",
    message: `what was simulated of ${decky.name} could not be written: ${why ?? "no reason given"}`,
    path: decky.ref,
  });
};

/**
 * Runs the engine on a virtual clock, as fast as it can, over local deckies: the same plugins, planner and store as the
 * worker's. What is planted is kept in memory and written to the folders at the end. The same settings give byte-identical `manifest.jsonl` and `actions.jsonl`.
 *
 * @throws DecnetError `DN_SIMULATE_OUT` when the folder is not empty; whatever `openEngine` throws.
 */
export const simulate = async (settings: SimulationSettings): Promise<SimulationReport> => {
  const { days, start, seed, signal, onProgress, onProblem, pluginFolders } = settings;
  const out = resolve(settings.out);
  prepareFolder(out);
  const work = join(out, ".work");
  const fleet = fleetOf(settings);
  const config: LoadedConfig = {
    ...settings.config,
    seed,
    dataDir: work,
    storeFile: join(out, "decnet.sqlite"),
    localFolder: join(out, "deckies"),
    fleet: { local: fleet },
    backfill: { ...settings.config.backfill, days: 0 },
  };
  const clock = virtualPace(start);
  let settle = async (): Promise<void> => {};
  const pace: Pace = {
    clock: clock.clock,
    wait: async (ms, within) => {
      await settle();
      await clock.wait(ms, within);
    },
  };
  // What is wrong with a persona is told by the engine, which reads the same pools.
  const people = new People({ global: config.personaPool, topologies: config.topologies }, () => {});
  const real = await openLocal({ config, people, random: Random.from(seed), now: start, onProblem }, fleet);
  const drivers = overlayDrivers([real.transport], real.deckies);
  const opened = await openEngine({
    config,
    pace,
    pluginFolders,
    onProblem,
    entropy: seededEntropy(seed),
    throwaway: true,
    drivers,
    settles: true,
  }).catch((error: unknown) => {
    real.close();
    throw error;
  });
  settle = () => opened.voices.idle();
  const total = Math.floor((days * DAY) / (config.interval * 1000));
  const lines = openSync(join(out, "actions.jsonl"), "w");
  const count = { ticks: 0, actions: 0, failures: 0, files: 0 };
  try {
    await opened.engine.start();
    await opened.engine.run({
      ticks: total,
      signal: signal ?? new AbortController().signal,
      onTick: ({ now, outcomes }) => {
        count.ticks++;
        for (const outcome of outcomes) {
          const line = actionLine(outcome, now);
          if (line === undefined) continue;
          count.actions++;
          if (!line.success) count.failures++;
          writeSync(lines, `${JSON.stringify(line)}\n`);
        }
        onProgress?.(count.ticks, total);
      },
    });
    const deckies = [...opened.engine.info.deckies()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const manifest: string[] = [];
    for (const decky of deckies) {
      await unfold(decky, drivers.batchOf(decky), real.transport, opened.store.files);
      for (const file of await opened.store.files.ofDecky(decky.uuid))
        manifest.push(manifestLine(decky, file));
    }
    writeFileSync(join(out, "manifest.jsonl"), manifest.map((line) => `${line}\n`).join(""));
    count.files = manifest.length;
    const begun = new Date(start).toISOString();
    return { out, seed, start: begun, days, deckies: deckies.length, ...count };
  } finally {
    closeSync(lines);
    await opened.engine.stop();
    await opened.close();
    real.close();
    rmSync(work, { recursive: true, force: true });
  }
};
