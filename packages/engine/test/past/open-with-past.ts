import { fileURLToPath } from "node:url";
import type { BusEvent, DecnetErrorRecord } from "@decnet/sdk";
import { PEOPLE } from "@decnet/sdk/testing";
import { loadConfig } from "../../src/config/load-config.ts";
import { openEngine } from "../../src/open-engine.ts";
import { type Pace, virtualPace } from "../../src/pace.ts";

const quickstart = fileURLToPath(new URL("../../../../examples/quickstart/", import.meta.url));

/** Where and when an engine with real plugins and a backfill is opened. */
export interface PastParts {
  readonly folder: string;
  readonly pace: Pace;
  readonly backfill?: { readonly days: number; readonly actionsPerDay: number };
  readonly fleet?: object;
  readonly plugins?: readonly string[];
  readonly timestamps?: string;
  readonly canaryProbability?: number;
  readonly personas?: readonly object[];
}

/** A started engine on two local deckies (unless told otherwise), which gives them a past. */
export const openWithPast = async ({
  folder,
  pace,
  backfill = { days: 60, actionsPerDay: 4 },
  fleet = { local: { deckies: [{ name: "one" }, { name: "two" }] } },
  plugins = ["note", "todo", "canary-pdf"],
  timestamps = "backdate",
  canaryProbability = 0.05,
  personas = PEOPLE,
}: PastParts) => {
  const fallback = {
    dataDir: `${folder}/data`,
    seed: "past",
    personas,
    plugins: Object.fromEntries(plugins.map((name) => [`@decnet/plugin-${name}`, true])),
    weights: { canaryProbability },
    canary: { httpBase: "https://files.northgate.example" },
    fleet,
    backfill,
    timestamps,
  };
  const config = await loadConfig({ cwd: folder, env: {}, fallback });
  const problems: DecnetErrorRecord[] = [];
  const onProblem = (problem: DecnetErrorRecord) => void problems.push(problem);
  const opened = await openEngine({ config, pace, pluginFolders: [quickstart], onProblem });
  const events: BusEvent[] = [];
  opened.host.hooks.publish.tap("test", (event) => void events.push(event));
  await opened.engine.start();
  const close = async () => {
    await opened.engine.stop();
    await opened.close();
  };
  return { ...opened, config, problems, events, close };
};

/** A Wednesday, 11:00 in Lisbon. */
export const paceAt = (hours = 0): Pace => virtualPace(Date.UTC(2026, 10, 18, 11 + hours, 0));
