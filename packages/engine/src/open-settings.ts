import type { Decky, DecnetErrorRecord, Random } from "@decnet/sdk";
import type { Bus } from "./bus/bus.ts";
import type { Environment } from "./config/environment-variables.ts";
import type { LoadedConfig } from "./config/load-config.ts";
import type { Drivers } from "./drivers/drivers.ts";
import type { Pace } from "./pace.ts";

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
  /** Takes every decky as it is: none is given a past. */
  readonly asIs?: boolean;
  /** The store is of no use after a crash: a simulation's. */
  readonly throwaway?: boolean;
  /** Instead of those the config asks for; whoever opened them closes them. */
  readonly drivers?: Drivers;
  /** Instead of the one the config asks for; whoever opened it closes it. */
  readonly bus?: Bus;
  /** Where secrets that the config names stand; the process's own unless given. */
  readonly env?: Environment;
  /** What the engine's own choices are drawn from, when not from the seed. */
  readonly rolls?: Random;
  /** Whoever opens it waits for `voices.idle()` between ticks; a model is only asked then. */
  readonly settles?: boolean;
  /** Deckies that content may speak of, when not just those that are found. */
  readonly neighbours?: () => readonly Decky[];
}
