import { fileURLToPath } from "node:url";
import {
  type LoadedConfig,
  loadConfig,
  type OpenedEngine,
  type OpenSettings,
  openEngine,
} from "@decnet/engine";
import { DEFAULT_CONFIG } from "./defaults/config.ts";
import { problemTeller } from "./terminal/tell-problem.ts";

/** Options that every command with a config has. */
export interface ConfigOptions {
  readonly config?: string;
}

/** Tells problems on stderr as they come. */
export const tellProblem = problemTeller((text) => void process.stderr.write(text), Date.now);

/** The config that a command works with. */
export const configFor = (
  { config }: ConfigOptions,
  overrides: Partial<LoadedConfig> = {},
): Promise<LoadedConfig> =>
  loadConfig({
    cwd: process.cwd(),
    env: process.env,
    fallback: DEFAULT_CONFIG,
    overrides,
    ...(config !== undefined && { file: config }),
  });

/** Where plugins are looked for: beside the config, then beside this program, which brings those of the house. */
export const pluginFoldersOf = ({ folder }: LoadedConfig): readonly string[] => [
  folder,
  fileURLToPath(new URL(".", import.meta.url)),
];

/** An engine for a command. */
export const open = (
  config: LoadedConfig,
  settings: Pick<OpenSettings, "pace"> & Partial<OpenSettings>,
): Promise<OpenedEngine> =>
  openEngine({ config, pluginFolders: pluginFoldersOf(config), onProblem: tellProblem, ...settings });
