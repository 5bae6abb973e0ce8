import type { LoadedConfig } from "../config/load-config.ts";
import { PluginHost } from "../plugin-host.ts";
import { usePlugins } from "../plugins/use-plugins.ts";
import { Store } from "../store/store.ts";
import { checkOverrides } from "./check-overrides.ts";
import { OVERRIDES_KEY } from "./stored-overrides.ts";

const inStore = async <T>({ storeFile }: LoadedConfig, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await Store.open({ client: "sqlite", filename: storeFile });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** The weights stored over the config's; `undefined` when there are none. */
export const readOverrides = (config: LoadedConfig): Promise<unknown> =>
  inStore(config, (store) => store.settings.get(OVERRIDES_KEY));

/**
 * Stores weights over the config's: a running worker has them within five ticks.
 *
 * @param value see `checkOverrides`; `undefined` goes back to the config's own.
 * @returns what of it was left out, one sentence each.
 * @throws DecnetError `DN_WEIGHTS_INVALID`; nothing is stored then.
 */
export const storeOverrides = async (
  config: LoadedConfig,
  pluginFolders: readonly string[],
  value: unknown,
): Promise<readonly string[]> => {
  if (value === undefined) {
    await inStore(config, (store) => store.settings.remove(OVERRIDES_KEY));
    return [];
  }
  const host = new PluginHost();
  await usePlugins(host, config, pluginFolders);
  const { dropped } = checkOverrides(value, host.registry);
  await inStore(config, (store) => store.settings.set(OVERRIDES_KEY, value));
  return dropped;
};
