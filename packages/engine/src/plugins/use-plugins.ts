import type { LoadedConfig } from "../config/load-config.ts";
import type { PluginHost } from "../plugin-host.ts";
import { checkClassWeights } from "./check-class-weights.ts";
import { type LoadedPlugin, loadPlugin } from "./load-plugin.ts";
import { entryWeights, pluginSettings } from "./plugin-settings.ts";

/** The config's plugins in place. */
export interface UsedPlugins {
  readonly plugins: readonly LoadedPlugin[];
  /** Class weights the config sets, over the classes' own. */
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * Loads and sets up the plugins a config chooses.
 *
 * @throws DecnetError whatever is wrong with one of them, or with a class weight.
 */
export const usePlugins = async (
  host: PluginHost,
  config: LoadedConfig,
  folders: readonly string[],
): Promise<UsedPlugins> => {
  const plugins: LoadedPlugin[] = [];
  const weights: Record<string, number> = {};
  for (const [specifier, entry] of Object.entries(config.plugins)) {
    if (entry === false) continue;
    const loaded = await loadPlugin(specifier, folders);
    await host.use(loaded.plugin, pluginSettings(loaded, entry));
    const ids = host.registry
      .all()
      .flatMap((one) => (one.plugin === loaded.plugin.name ? [one.contentClass.id] : []));
    Object.assign(weights, entryWeights(specifier, entry, ids));
    plugins.push(loaded);
  }
  Object.assign(weights, config.weights.classes);
  checkClassWeights(config, weights, host.registry);
  return { plugins, weights };
};
