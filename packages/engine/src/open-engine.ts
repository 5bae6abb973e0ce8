import { randomBytes } from "node:crypto";
import { join } from "node:path";
import {
  type BusEvent,
  type DecnetErrorRecord,
  type Plan,
  Random,
  type SyntheticFile,
  type Weights,
} from "@decnet/sdk";
import { weightsPlugin } from "./built-in/weights-plugin.ts";
import { type BuiltInParts, builtInPlugins } from "./built-in-plugins.ts";
import type { Bus } from "./bus/bus.ts";
import { localBus } from "./bus/local-bus.ts";
import { openBus } from "./bus/open-bus.ts";
import { stopRequests } from "./bus/stop-requests.ts";
import { Baseline } from "./canary/baseline.ts";
import { baselineClasses } from "./canary/baseline-classes.ts";
import { Blobs } from "./canary/blobs.ts";
import { callbackProblems } from "./canary/callbacks.ts";
import { Canaries } from "./canary/canaries.ts";
import { draftOf } from "./composing/draft-of.ts";
import type { ComposingKit } from "./composing/kit.ts";
import type { LoadedConfig } from "./config/load-config.ts";
import type { Drivers } from "./drivers/drivers.ts";
import { openDrivers } from "./drivers/open-drivers.ts";
import { Engine } from "./engine.ts";
import { Fleet } from "./fleet/fleet.ts";
import { tellOnce } from "./guard.ts";
import { Desk } from "./llm/desk/desk.ts";
import { Voices } from "./llm/voices.ts";
import type { OpenSettings } from "./open-settings.ts";
import { Pasts } from "./past/pasts.ts";
import { People } from "./personas/people.ts";
import { engineSources } from "./planning/engine-sources.ts";
import { replan } from "./planning/replan.ts";
import { backdated, live } from "./planning/writing-moment.ts";
import { PluginHost } from "./plugin-host.ts";
import type { LoadedPlugin } from "./plugins/load-plugin.ts";
import { usePlugins } from "./plugins/use-plugins.ts";
import { Recorder } from "./recording/recorder.ts";
import { reportTampering } from "./recording/tampering.ts";
import { Inventory } from "./store/inventory.ts";
import { Store } from "./store/store.ts";
import { VERSION } from "./version.ts";
import { StoredOverrides } from "./weights/stored-overrides.ts";
import { World } from "./world/world.ts";

/** An engine that is ready to start, and what it is made of. */
export interface OpenedEngine {
  readonly engine: Engine;
  readonly host: PluginHost;
  readonly plugins: readonly LoadedPlugin[];
  readonly store: Store;
  readonly fleet: Fleet;
  readonly past: Pasts;
  readonly canaries: Canaries;
  readonly bus: Bus;
  /** Aborted when somebody asks over the bus, on `system.orchestrator.control`, for the worker to stop. */
  readonly stopRequested: AbortSignal;
  readonly voices: Voices;
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

/**
 * Builds an engine from a config: store, fleet, drivers, built-in plugins, then the plugins of the config.
 *
 * @throws DecnetError for a store, plugin or setting that cannot be used; nothing is left open then.
 */
export const openEngine = async (settings: OpenSettings): Promise<OpenedEngine> => {
  const { config, pace, onProblem, entropy = randomBytes, dryRun = false, throwaway = false } = settings;
  const { neighbours, pluginFolders, asIs = dryRun, env = process.env } = settings;
  const store = await Store.open({ client: "sqlite", filename: config.storeFile, throwaway });
  let opened: Drivers | undefined;
  let ownBus: Bus | undefined;
  try {
    const host = new PluginHost();
    host.hooks.problem.tap("on-problem", onProblem);
    const problem = (record: DecnetErrorRecord) => host.problem(record);
    // What never happened is nobody else's business.
    if (settings.bus === undefined)
      ownBus = throwaway || dryRun ? localBus(problem) : openBus({ config, env, onProblem: problem });
    const bus = settings.bus ?? (ownBus as Bus);
    const seed = await seedOf(config, store);
    const random = Random.from(seed);
    const people = new People({ global: config.personaPool, topologies: config.topologies }, problem);
    if (settings.drivers === undefined)
      opened = await openDrivers({ config, people, random, now: pace.clock.now(), onProblem });
    const drivers = settings.drivers ?? (opened as Drivers);
    const fleet = new Fleet();
    for (const transport of drivers.transports) fleet.addTransport(transport);
    const { clock } = pace;
    const { registry, hooks } = host;
    const now = () => clock.now();
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
    const engine = new Engine(host, pace, settings.rolls ?? random, engineSettings);
    const publish = (event: BusEvent) =>
      void hooks.publish.promise(event).catch((error) => tellOnce(error, problem));
    const { httpBase, httpBases, dnsZone } = config.canary;
    const callbacks = { httpBase, httpBases, dnsZone };
    const past = new Pasts({
      open: openEngine,
      config,
      seed,
      services: { store, inventory, fleet, clock, problem },
      transports: drivers.transports,
      pluginFolders,
      entropy,
      publish,
      asIs,
    });
    const tampering = { store, inventory, clock, evidenceFolder: join(config.dataDir, "evidence"), publish };
    const shared = { registry, fleet, people, inventory, files: store.files, callbacks, problem };
    const kit: ComposingKit = {
      ...shared,
      world: new World(random.fork("world")),
      seed,
      entropy,
      now,
      deckies: neighbours ?? (() => past.seen()),
      policyOf: (plugin) => host.policyOf(plugin),
      enrich: (writing, plan, occasion) => hooks.enrich.promise(writing, plan, occasion),
      letGo: async (file) => {
        await store.files.letGo(file.uuid);
        inventory.leaveAlone(file);
      },
      tampered: (plan: Plan, file: SyntheticFile, found) =>
        reportTampering(plan.decky, file, found, tampering),
    };
    const sources = engineSources({
      ...shared,
      writingMoment: config.timestamps === "live" ? live : backdated(config.mtime),
    });
    const canaries = new Canaries({
      ...{ registry, fleet, sources, callbacks, entropy, store, clock, publish, now },
      files: store.files,
      deckies: () => past.seen(),
      random: random.fork("orders", clock.now()),
      blobs: new Blobs(config.blobFolder),
      storyOf: (decky) => kit.world.storyOf(decky),
      perform: (plan) => engine.perform(plan),
    });
    const desk = new Desk(
      {
        registry,
        clock,
        problem,
        draft: (plan) => draftOf(plan, kit),
        replan: (plan, context) => replan(plan, context, sources),
      },
      { ...config.llm, whenAwaited: settings.settles ?? false },
    );
    const voices = new Voices({
      config,
      backends: host.backends,
      desk,
      settings: store.settings,
      files: store.files,
      clock,
      problem,
    });
    const services = { store, recorder, inventory, fleet, clock, problem };
    const parts: BuiltInParts = {
      services,
      sources,
      kit,
      drivers: drivers.plugins,
      past,
      overrides: new StoredOverrides({ settings: store.settings, registry, problem }),
      baseline: new Baseline({
        ...{ fleet, sources, now, problem },
        classes: () => baselineClasses(config.canary.baseline, { registry, callbacks, problem }),
        tokens: store.tokens,
      }),
      canaries,
      bus,
      voices,
      desk,
    };
    for (const plugin of builtInPlugins(parts)) await host.use(plugin);
    const { plugins, weights: classWeights } = await usePlugins(host, config, pluginFolders);
    await host.use(weightsPlugin(classWeights));
    await voices.open();
    for (const record of callbackProblems(
      registry.all().map(({ contentClass }) => contentClass),
      callbacks,
    ))
      problem(record);
    return {
      ...{ engine, host, plugins, store, fleet, past, canaries, bus, voices },
      stopRequested: stopRequests(bus, "system.orchestrator.control"),
      close: async () => {
        await ownBus?.close();
        await store.close();
      },
    };
  } catch (error) {
    opened?.close();
    await ownBus?.close();
    await store.close();
    throw error;
  }
};
