import type { Plugin } from "@decnet/sdk";
import { composerPlugin } from "./built-in/composer-plugin.ts";
import { dockerDriverPlugin } from "./built-in/docker-driver-plugin.ts";
import { filePlannerPlugin } from "./built-in/file-planner-plugin.ts";
import { gatePlugin } from "./built-in/gate-plugin.ts";
import { learnPlugin } from "./built-in/learn-plugin.ts";
import { localDriverPlugin } from "./built-in/local-driver-plugin.ts";
import { storePlugin } from "./built-in/store-plugin.ts";
import { upkeepPlugin } from "./built-in/upkeep-plugin.ts";
import type { ComposingKit } from "./composing/kit.ts";
import type { DockerDriver } from "./drivers/docker/index.ts";
import type { LocalDriver } from "./drivers/local/index.ts";
import type { PlanningSources } from "./planning/sources.ts";
import type { Services } from "./services.ts";

/** What the built-in features are made from. */
export interface BuiltInParts {
  readonly services: Services;
  readonly sources: PlanningSources;
  readonly kit: ComposingKit;
  readonly local?: LocalDriver;
  readonly docker?: DockerDriver;
}

/** Every built-in feature, in the order in which their taps are called. */
export const builtInPlugins = ({
  services,
  sources,
  kit,
  local,
  docker,
}: BuiltInParts): readonly Plugin[] => [
  ...(local === undefined ? [] : [localDriverPlugin(local)]),
  ...(docker === undefined ? [] : [dockerDriverPlugin(docker)]),
  learnPlugin(services),
  storePlugin(services),
  upkeepPlugin(services),
  gatePlugin(),
  filePlannerPlugin(sources),
  composerPlugin(kit),
];
