import { DecnetError } from "@decnet/sdk";
import type { LoadedConfig } from "../../config/load-config.ts";
import { PluginHost } from "../../plugin-host.ts";
import { usePlugins } from "../../plugins/use-plugins.ts";
import { Store } from "../../store/store.ts";
import { addBackends } from "../backends/built-in.ts";
import { layOver, SECRET_KEY } from "./lay-over.ts";
import { sealKey } from "./seal-key.ts";
import { checkStored, LLM_KEY, type StoredLlm } from "./stored-settings.ts";

const inStore = async <T>({ storeFile }: LoadedConfig, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await Store.open({ client: "sqlite", filename: storeFile });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

const sealed = async ({ key, ...rest }: StoredLlm, { secret }: LoadedConfig): Promise<StoredLlm> => {
  if (key === undefined) return rest;
  const passphrase = secret(SECRET_KEY);
  if (passphrase !== undefined) return { ...rest, sealedKey: await sealKey(key, passphrase) };
  throw new DecnetError({
    code: "DN_LLM_KEY",
    message: "a key is only stored encrypted, and DECNET_SECRET_KEY is not set",
    path: SECRET_KEY,
    hint: "set it to a long random text here and for the worker, or name a variable in the config's llm.keyEnv",
  });
};

/** The model settings stored over the config's, the key masked; `undefined` when there are none. */
export const readStoredLlm = async (config: LoadedConfig): Promise<object | undefined> => {
  const value = await inStore(config, (store) => store.settings.get(LLM_KEY));
  if (value === undefined) return undefined;
  const { sealedKey, ...rest } = checkStored(value);
  return { ...rest, ...(sealedKey !== undefined && { key: "(set)" }) };
};

/**
 * Stores model settings over the config's: a running worker has them within five ticks.
 *
 * @param value such as `{ "backend": "ollama", "model": "qwen3:8b", "key": "…" }`; `undefined` goes back to the config's own.
 * @throws DecnetError `DN_LLM_INVALID`, `DN_LLM_KEY`, `DN_CONFIG_LLM`; nothing is stored then.
 */
export const storeLlm = async (
  config: LoadedConfig,
  pluginFolders: readonly string[],
  value: unknown,
): Promise<void> => {
  if (value === undefined) {
    await inStore(config, (store) => store.settings.remove(LLM_KEY));
    return;
  }
  const stored = await sealed(checkStored(value), config);
  const host = new PluginHost();
  addBackends(host.backends);
  await usePlugins(host, config, pluginFolders);
  const { backend, ...settings } = await layOver(stored, config);
  await host.backends.make(backend, settings)?.close?.();
  await inStore(config, (store) => store.settings.set(LLM_KEY, stored));
};
