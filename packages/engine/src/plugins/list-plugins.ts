import type { LoadedConfig } from "../config/load-config.ts";
import { PluginHost } from "../plugin-host.ts";
import { usePlugins } from "./use-plugins.ts";

/** One class of one plugin, as `decnet plugins list` shows it. */
export interface ListedClass {
  readonly plugin: string;
  readonly version: string;
  readonly contentClass: string;
  readonly category: string;
  /** The weight in force. */
  readonly weight: number;
}

/**
 * The plugins a config chooses and their classes, without store or fleet.
 *
 * @throws DecnetError whatever is wrong with one of them.
 */
export const listPlugins = async (
  config: LoadedConfig,
  pluginFolders: readonly string[],
): Promise<readonly ListedClass[]> => {
  const host = new PluginHost();
  const { plugins, weights } = await usePlugins(host, config, pluginFolders);
  const versions = new Map(plugins.map(({ plugin, version }) => [plugin.name, version]));
  return host.registry.all().map(({ plugin, contentClass: { id, category, weight } }) => ({
    plugin,
    version: versions.get(plugin) ?? "",
    contentClass: id,
    category,
    weight: weights[id] ?? weight,
  }));
};
