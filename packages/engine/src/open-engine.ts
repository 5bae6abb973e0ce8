import { randomBytes } from "node:crypto";
import { join } from "node:path";
import {
  type BusEvent,
  type Decky,
  type DecnetErrorRecord,
  type Plan,
  Random,
  type SyntheticFile,
  type Weights,
} from "@decnet/sdk";
import { weightsPlugin } from "./built-in/weights-plugin.ts";
import { type BuiltInParts, builtInPlugins } from "./built-in-plugins.ts";
import { callbackProblems } from "./canary/callbacks.ts";
import type { ComposingKit } from "./composing/kit.ts";
import type { LoadedConfig } from "./config/load-config.ts";
import { createLocalDriver } from "./drivers/local/index.ts";
import { Engine } from "./engine.ts";
import { Fleet } from "./fleet/fleet.ts";
import { localPeople } from "./fleet/local-people.ts";
import { tellOnce } from "./guard.ts";
import type { Pace } from "./pace.ts";
import { People } from "./personas/people.ts";
import { engineSources } from "./planning/engine-sources.ts";
import { PluginHost } from "./plugin-host.ts";
import type { LoadedPlugin } from "./plugins/load-plugin.ts";
import { usePlugins } from "./plugins/use-plugins.ts";
import { Recorder } from "./recording/recorder.ts";
import { reportTampering } from "./recording/tampering.ts";
import { Inventory } from "./store/inventory.ts";
import { Store } from "./store/store.ts";
import { VERSION } from "./version.ts";
import { World } from "./world/world.ts";

/** What an engine is opened with. */
export interface OpenSettings {
  readonly config: LoadedConfig;
  readonly pace: Pace;
  /** Where plugins are looked for: the config's folder first. */
  readonly pluginFolders: readonly string[];
  readonly onProblem: (problem: DecnetErrorRecord) => void;
  /** Random bytes for tokens; a simulation gives seeded ones. */
  readonly entropy?: (count: number) => Uint8Array;
  readonly dryRun?: boolean;
  /** The store is of no use after a crash: a simulation's. */
  readonly throwaway?: boolean;
}

/** An engine that is ready to start, and what it is made of. */
export interface OpenedEngine {
  readonly engine: Engine;
  readonly host: PluginHost;
  readonly plugins: readonly LoadedPlugin[];
  readonly store: Store;
  readonly fleet: Fleet;
  /** Closes what was opened, whether or not the engine was started. */
  close(): Promise<void>;
}

// A production seed is drawn once and kept, so that a host's story goes on after a restart.
const SEED_BYTES = 24;

const seedOf = async (config: LoadedConfig, store: Store): Promise<string> => {
  const kept = config.seed ?? (await store.settings.get("seed"));
  if (typeof kept === "string") return kept;
  const seed = randomBytes(SEED_BYTES).toString("hex");
  await store.settings.set("seed", seed);
  return seed;
};

const driversFor = async (
  { config, pace, onProblem }: OpenSettings,
  people: People,
  random: Random,
): Promise<Pick<BuiltInParts, "local" | "docker">> => {
  const { local, docker } = config.fleet;
  // Loaded on demand: the Docker client alone takes longer to load than all the rest.
  const dockerDriver =
    docker === undefined || docker === false ? undefined : await import("./drivers/docker/index.ts");
  return {
    ...(local !== undefined && {
      local: await createLocalDriver({
        root: config.localFolder,
        staging: join(config.dataDir, "staging"),
        state: join(config.dataDir, "hosts"),
        random: random.fork("hosts"),
        now: pace.clock.now(),
        deckies: local.deckies.map((decky) => ({ ...decky, people: localPeople(decky, people, random) })),
      }),
    }),
    ...(dockerDriver !== undefined && {
      docker: dockerDriver.createDockerDriver(typeof docker === "object" ? docker : {}, {
        onProblem: (error) => onProblem(error.toRecord()),
      }),
    }),
  };
};

/**
 * Builds an engine from a config: store, fleet, drivers, built-in plugins, then the plugins of the config.
 *
 * @throws DecnetError for a store, plugin or setting that cannot be used; nothing is left open then.
 */
export const openEngine = async (settings: OpenSettings): Promise<OpenedEngine> => {
  const { config, pace, onProblem, entropy = randomBytes, dryRun = false, throwaway = false } = settings;
  const store = await Store.open({ client: "sqlite", filename: config.storeFile, throwaway });
  let drivers: Pick<BuiltInParts, "local" | "docker"> = {};
  try {
    const host = new PluginHost();
    host.hooks.problem.tap("on-problem", onProblem);
    const problem = (record: DecnetErrorRecord) => host.problem(record);
    const seed = await seedOf(config, store);
    const random = Random.from(seed);
    const people = new People({ global: config.personaPool, topologies: config.topologies }, problem);
    drivers = await driversFor(settings, people, random);
    const fleet = new Fleet();
    for (const driver of [drivers.local, drivers.docker])
      if (driver !== undefined) fleet.addTransport(driver.transport);
    const { clock } = pace;
    const { registry, hooks } = host;
    const inventory = new Inventory(store.files);
    const recorder = new Recorder(store, inventory, registry, clock, random.fork("record", clock.now()));
    const weights: Weights = { ...config.weights, classes: {} };
    const engineSettings = {
      version: VERSION,
      intervalMs: config.interval * 1000,
      ...config.tick,
      weights,
      dryRun,
    };
    const engine = new Engine(host, pace, random, engineSettings);
    const publish = (event: BusEvent) =>
      void hooks.publish.promise(event).catch((error) => tellOnce(error, problem));
    const callbacks = config.canary;
    const tampering = { store, inventory, clock, evidenceFolder: join(config.dataDir, "evidence"), publish };
    const shared = { registry, fleet, people, inventory, files: store.files, callbacks, problem };
    const kit: ComposingKit = {
      ...shared,
      world: new World(random.fork("world")),
      seed,
      entropy,
      deckies: (): readonly Decky[] => engine.info.deckies(),
      policyOf: (plugin) => host.policyOf(plugin),
      enrich: (text: string, plan: Plan) => hooks.enrich.promise(text, plan),
      tampered: (plan: Plan, file: SyntheticFile, found) =>
        reportTampering(plan.decky, file, found, tampering),
    };
    const parts: BuiltInParts = {
      services: { store, recorder, inventory, fleet, clock, problem },
      sources: engineSources({ ...shared, bounds: config.mtime }),
      kit,
      ...drivers,
    };
    for (const plugin of builtInPlugins(parts)) await host.use(plugin);
    const { plugins, weights: classWeights } = await usePlugins(host, config, settings.pluginFolders);
    await host.use(weightsPlugin(classWeights));
    for (const record of callbackProblems(
      registry.all().map(({ contentClass }) => contentClass),
      callbacks,
    ))
      problem(record);
    return { engine, host, plugins, store, fleet, close: () => store.close() };
  } catch (error) {
    drivers.local?.close();
    drivers.docker?.fleet.close();
    await store.close();
    throw error;
  }
};
