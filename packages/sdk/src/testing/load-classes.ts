import Type, { type TObject } from "typebox";
import { Value } from "typebox/value";
import { type AnyClass, asAnyClass } from "../compose-body.ts";
import type { ContentClass } from "../content-class.ts";
import type { Plugin, PluginApi } from "../define-plugin.ts";
import type { Hooks } from "../hooks.ts";

const ignore = { tap: () => {}, tapPromise: () => {} };

const hooks: Hooks = {
  start: ignore,
  stop: ignore,
  discover: ignore,
  gate: ignore,
  weights: ignore,
  plan: ignore,
  planned: ignore,
  compose: ignore,
  enrich: ignore,
  dispatch: { for: () => ignore },
  record: ignore,
  publish: ignore,
  health: ignore,
  audit: ignore,
  problem: ignore,
};

/**
 * The content classes a plugin registers with these options, defaults filled in.
 *
 * @throws TypeError when the options do not fit the plugin's schema.
 * @example const [note] = await loadClasses(plugin, { maxLines: 3 });
 */
export const loadClasses = async <Options extends TObject>(
  plugin: Plugin<Options>,
  options: Record<string, unknown> = {},
): Promise<ContentClass[]> => {
  const classes: ContentClass[] = [];
  const schema = Type.Object(plugin.options?.properties ?? {}, { additionalProperties: false });
  const filled = Value.Default(schema, structuredClone(options));
  const [problem] = Value.Errors(schema, filled);
  if (problem !== undefined) throw new TypeError(`${problem.instancePath || "options"} ${problem.message}`);
  const api: PluginApi = {
    name: plugin.name,
    hooks,
    contentClass: (added) => void classes.push(added),
    llm: () => {},
  };
  await plugin.setup(api, filled as never);
  return classes;
};

/** Which class of a plugin, and with which options. */
export interface ClassChoice {
  /** Which class, when the plugin has several; else the first. */
  readonly id?: string;
  readonly options?: Record<string, unknown>;
}

/**
 * One content class of a plugin, its callbacks open to any context.
 *
 * @throws TypeError when the plugin has no such class, or the options do not fit.
 * @example const contentClass = await loadClass(plugin);
 */
export const loadClass = async <Options extends TObject>(
  plugin: Plugin<Options>,
  { id, options = {} }: ClassChoice = {},
): Promise<AnyClass> => {
  const classes = await loadClasses(plugin, options);
  const found = id === undefined ? classes[0] : classes.find((one) => one.id === id);
  if (found === undefined) throw new TypeError(`${plugin.name} registers no ${id ?? "content class"}`);
  return asAnyClass(found);
};
