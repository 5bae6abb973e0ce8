import { DecnetError } from "@decnet/sdk";
import type { PluginEntry } from "../config/schema.ts";
import type { PluginSettings } from "../plugin-host.ts";
import type { LoadedPlugin } from "./load-plugin.ts";

// A body takes milliseconds; ten seconds are for a plugin that asks something slow.
const DEFAULT_TIMEOUT_MS = 10_000;

/** A plugin's place in the config, as the host wants it. */
export const pluginSettings = ({ announced }: LoadedPlugin, entry: true | PluginEntry): PluginSettings => {
  const { options = {}, onError = "skip", timeoutMs = DEFAULT_TIMEOUT_MS } = entry === true ? {} : entry;
  return { options, policy: { onError, timeoutMs }, ...(announced !== undefined && { announced }) };
};

/**
 * The class weights of a `plugins` entry.
 *
 * @throws DecnetError `DN_CONFIG_INVALID` when `weight` cannot mean one class.
 */
export const entryWeights = (
  specifier: string,
  entry: boolean | PluginEntry,
  classes: readonly string[],
): Record<string, number> => {
  if (typeof entry === "boolean") return {};
  const { weight, weights = {} } = entry;
  if (weight === undefined) return weights;
  const [only, ...others] = classes;
  if (only === undefined || others.length > 0) {
    const message = `plugins.${specifier}.weight: the plugin has ${classes.length} classes`;
    throw new DecnetError({
      code: "DN_CONFIG_INVALID",
      message,
      plugin: specifier,
      hint: 'use "weights" with class ids',
    });
  }
  return { [only]: weight, ...weights };
};
