import type { Plugin } from "@decnet/sdk";
import { baselinePlugin } from "./built-in/baseline-plugin.ts";
import { busPlugin } from "./built-in/bus-plugin.ts";
import { composerPlugin } from "./built-in/composer-plugin.ts";
import { filePlannerPlugin } from "./built-in/file-planner-plugin.ts";
import { gatePlugin } from "./built-in/gate-plugin.ts";
import { learnPlugin } from "./built-in/learn-plugin.ts";
import { llmPlugin } from "./built-in/llm-plugin.ts";
import { overridesPlugin } from "./built-in/overrides-plugin.ts";
import { pastPlugin } from "./built-in/past-plugin.ts";
import { storePlugin } from "./built-in/store-plugin.ts";
import { upkeepPlugin } from "./built-in/upkeep-plugin.ts";
import { uploadPlugin } from "./built-in/upload-plugin.ts";
import type { Bus } from "./bus/bus.ts";
import type { Baseline } from "./canary/baseline.ts";
import type { Canaries } from "./canary/canaries.ts";
import type { ComposingKit } from "./composing/kit.ts";
import type { Desk } from "./llm/desk/desk.ts";
import type { Voices } from "./llm/voices.ts";
import type { Pasts } from "./past/pasts.ts";
import type { PlanningSources } from "./planning/sources.ts";
import type { Services } from "./services.ts";
import type { StoredOverrides } from "./weights/stored-overrides.ts";

/** What the built-in features are made from. */
export interface BuiltInParts {
  readonly services: Services;
  readonly sources: PlanningSources;
  readonly kit: ComposingKit;
  readonly drivers: readonly Plugin[];
  readonly past: Pasts;
  readonly overrides: StoredOverrides;
  readonly baseline: Baseline;
  readonly canaries: Canaries;
  readonly bus: Bus;
  readonly voices: Voices;
  readonly desk: Desk;
}

/** Every built-in feature, in the order in which their taps are called. */
export const builtInPlugins = ({
  services,
  sources,
  kit,
  drivers,
  past,
  overrides,
  baseline,
  canaries,
  bus,
  voices,
  desk,
}: BuiltInParts): readonly Plugin[] => [
  ...drivers,
  learnPlugin(services),
  storePlugin(services),
  upkeepPlugin(services),
  pastPlugin(past),
  overridesPlugin(overrides),
  gatePlugin(),
  baselinePlugin(baseline),
  filePlannerPlugin(sources),
  uploadPlugin(canaries),
  llmPlugin(voices, desk),
  composerPlugin(kit),
  busPlugin(bus),
];
