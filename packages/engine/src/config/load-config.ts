import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { poolToRead } from "../personas/pool-path.ts";
import { checkConfig } from "./check-config.ts";
import { applyEnvironment } from "./environment.ts";
import type { Environment } from "./environment-variables.ts";
import type { Config } from "./schema.ts";
import { readConfigSource } from "./source.ts";

/** A config with every path absolute. */
export interface LoadedConfig extends Config {
  /** The file it came from; absent when the defaults are used. */
  readonly file?: string;
  /** Relative names in it are meant from here. */
  readonly folder: string;
  readonly storeFile: string;
  readonly localFolder: string;
  /** Where operators' own documents are kept as they were. */
  readonly blobFolder: string;
  /** The persona pool: a file that may change, or the entries themselves. */
  readonly personaPool: string | readonly unknown[];
  /** What the command line says of a model, over everything else: true asks one, false none. */
  readonly llmFlag?: boolean;
  /** A secret of the environment, by the variable's name. A function, so that no dump of a config shows one. */
  readonly secret: (name: string) => string | undefined;
}

const NAMES = ["jsonc", "json", "yaml", "yml", "ts", "mjs", "js"].map((ending) => `decnet.config.${ending}`);

const busFrom = ({ nats }: Config["bus"], absolute: (path: string) => string): Config["bus"] =>
  nats?.credsFile === undefined
    ? { ...(nats && { nats }) }
    : { nats: { ...nats, credsFile: absolute(nats.credsFile) } };

/** What the command line gives; a flag wins over the environment and the file. */
export interface ConfigRequest {
  readonly file?: string;
  readonly cwd: string;
  readonly env: Environment;
  readonly overrides?: Partial<Config>;
  /** What stands in for a file when there is none. */
  readonly fallback: unknown;
}

/**
 * Finds, reads and checks the config: flags over `DECNET_*` over the file over the defaults.
 *
 * @throws DecnetError `DN_CONFIG_…` for a file that is missing, malformed or wrong.
 * @example await loadConfig({ cwd: process.cwd(), env: process.env, fallback: {} })
 */
export const loadConfig = async ({
  file,
  cwd,
  env,
  overrides = {},
  fallback,
}: ConfigRequest): Promise<LoadedConfig> => {
  const found =
    file === undefined ? NAMES.map((name) => join(cwd, name)).find(existsSync) : resolve(cwd, file);
  const source =
    found === undefined ? { value: fallback, locate: () => "(defaults)" } : await readConfigSource(found);
  const folder = found === undefined ? cwd : dirname(found);
  const config = { ...applyEnvironment(checkConfig(source), env), ...overrides };
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(folder, path));
  const dataDir = absolute(config.dataDir);
  const pool = config.personas ?? poolToRead();
  return {
    ...config,
    ...(found !== undefined && { file: found }),
    folder,
    dataDir,
    storeFile:
      config.store.filename === undefined ? join(dataDir, "decnet.sqlite") : absolute(config.store.filename),
    bus: busFrom(config.bus, absolute),
    blobFolder: absolute(config.canary.blobDir ?? join(dataDir, "canary", "blobs")),
    localFolder:
      config.fleet.local?.folder === undefined
        ? join(dataDir, "deckies")
        : absolute(config.fleet.local.folder),
    secret: (name) => env[name] || undefined,
    personaPool: typeof pool === "string" ? absolute(pool) : pool,
  };
};
