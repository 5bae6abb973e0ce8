import { existsSync } from "node:fs";
import { DAY, type DecnetErrorRecord, type EpochMs } from "@decnet/sdk";
import type { LoadedConfig } from "../config/load-config.ts";
import { openEngine } from "../open-engine.ts";
import { virtualPace } from "../pace.ts";

/** What to live through before going live. */
export interface RehearsalSettings {
  readonly config: LoadedConfig;
  readonly days: number;
  readonly now: EpochMs;
  readonly pluginFolders: readonly string[];
  readonly onProblem: (problem: DecnetErrorRecord) => void;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Lives through the days before now at full speed, in the very store and folders the worker goes on with. Local deckies
 * only: a container's clock cannot be set back.
 *
 * @returns what was done, or `undefined` when there is a store already.
 */
export const rehearse = async (
  settings: RehearsalSettings,
): Promise<{ actions: number; files: number } | undefined> => {
  const { config, days, now, pluginFolders, onProblem, onProgress, signal } = settings;
  if (existsSync(config.storeFile)) return undefined;
  const { local } = config.fleet;
  const localOnly: LoadedConfig = { ...config, fleet: local === undefined ? {} : { local } };
  const intervalMs = config.interval * 1000;
  const total = Math.floor((days * DAY) / intervalMs);
  const opened = await openEngine({
    config: localOnly,
    pace: virtualPace(now - total * intervalMs),
    pluginFolders,
    onProblem,
  });
  let done = 0;
  let actions = 0;
  try {
    await opened.engine.start();
    await opened.engine.run({
      ticks: total,
      signal,
      onTick: ({ outcomes }) => {
        actions += outcomes.filter(({ status }) => status === "done").length;
        onProgress?.(++done, total);
      },
    });
    let files = 0;
    for (const { uuid } of opened.engine.info.deckies())
      files += (await opened.store.files.ofDecky(uuid)).length;
    return { actions, files };
  } finally {
    await opened.engine.stop();
    await opened.close();
  }
};
