import type { Static, TObject } from "typebox";
import type { ContentClass } from "./content-class.ts";
import type { Hooks } from "./hooks.ts";
import type { LLMFactory } from "./llm.ts";

/** The contract's version. A plugin made for another one is refused. */
export const API_VERSION = 1;

/** What a plugin is handed: the same facade the built-in features use. */
export interface PluginApi {
  /** The plugin's own name, as errors and logs will call it. */
  readonly name: string;
  readonly hooks: Hooks;
  /** Adds a class to the registry. Throws `DN_PLUGIN_CLASS` when the id is taken or malformed. */
  contentClass(contentClass: ContentClass): void;
  /**
   * Adds a way to ask a model, under the name that the config's `llm.backend` chooses it by. Throws `DN_PLUGIN_LLM` when the
   * name is taken or malformed.
   */
  llm(name: string, factory: LLMFactory): void;
}

/** A plugin: a name, a contract version, a schema of its options, and a set-up. */
export interface Plugin<Options extends TObject = TObject> {
  readonly name: string;
  readonly apiVersion: number;
  /** TypeBox schema; no schema means no options. Unknown keys are refused. */
  readonly options?: Options;
  setup(api: PluginApi, options: Static<Options>): void | Promise<void>;
}

/**
 * Declares a plugin; a package exports it as default.
 *
 * @example
 * export default definePlugin({
 *   name: "@acme/decnet-standup", apiVersion: 1,
 *   options: Type.Object({ lines: Type.Integer({ default: 3, minimum: 1 }) }),
 *   setup(api, options) { api.contentClass(standup(options)); },
 * });
 */
export const definePlugin = <Options extends TObject = TObject>(plugin: Plugin<Options>): Plugin<Options> =>
  plugin;
