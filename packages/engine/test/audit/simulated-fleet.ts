import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type LoadedConfig, loadConfig } from "../../src/config/load-config.ts";
import { type SimulationReport, simulate } from "../../src/simulation/simulate.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

const quickstart = fileURLToPath(new URL("../../../../examples/quickstart/", import.meta.url));

/** A simulation with the quickstart's people and every plugin of the house. */
export interface SimulatedFleet {
  readonly config: LoadedConfig;
  readonly report: SimulationReport;
}

/** Lives days on local deckies in a folder of its own. */
export const simulatedFleet = async (
  days: number,
  deckies: number,
  intervalSeconds: number,
  seed: string,
): Promise<SimulatedFleet> => {
  const config = await loadConfig({
    cwd: quickstart,
    env: {},
    fallback: {},
    overrides: { interval: intervalSeconds },
  });
  const report = await simulate({
    config,
    days,
    deckies,
    seed,
    start: Date.UTC(2026, 9, 5),
    out: join(temporaryFolder("fleet"), "out"),
    pluginFolders: [quickstart],
    onProblem: ({ code, message }) => {
      throw new Error(`${code} ${message}`);
    },
  });
  return { config, report };
};

/** Where the quickstart's plugins are found. */
export const PLUGIN_FOLDERS = [quickstart];
