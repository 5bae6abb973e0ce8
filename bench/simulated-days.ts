import { fileURLToPath } from "node:url";
import { DEFAULT_CONFIG } from "../packages/cli/src/defaults/config.ts";
import { loadConfig } from "../packages/engine/src/config/load-config.ts";
import { type SimulationReport, simulate } from "../packages/engine/src/simulation/simulate.ts";

// A Monday, so that three days are three working days.
const START = Date.UTC(2026, 8, 7);

/** What to simulate. */
export interface SimulatedDays {
  readonly days: number;
  readonly deckies: number;
  readonly out: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Lives days in a folder with the six plugins, five people and the default settings. */
export const simulatedDays = async (settings: SimulatedDays): Promise<SimulationReport> => {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const fallback = {
    ...DEFAULT_CONFIG,
    canary: { httpBase: "https://files.northgate.example", dnsZone: "cdn.northgate.example" },
  };
  return simulate({
    ...settings,
    config: await loadConfig({ cwd: settings.out, env: {}, fallback }),
    start: START,
    seed: "bench",
    pluginFolders: [here],
    onProblem: ({ code, message }) => process.stderr.write(`${code}: ${message}\n`),
  });
};
