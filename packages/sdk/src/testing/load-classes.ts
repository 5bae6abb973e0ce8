import Type, { type TObject } from "typebox";
import { Value } from "typebox/value";
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
