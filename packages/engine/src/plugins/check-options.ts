import { DecnetError, type Plugin } from "@decnet/sdk";
import Type, { type TObject } from "typebox";
import { Value } from "typebox/value";
import { suggestion } from "../nearest.ts";

const invalid = (plugin: string, message: string, hint: string): DecnetError =>
  new DecnetError({ code: "DN_PLUGIN_OPTIONS", message: `options of ${plugin}: ${message}`, plugin, hint });

/**
 * A plugin's options with its defaults filled in. The host is strict for every plugin: an unknown key is an error.
 *
 * @throws DecnetError `DN_PLUGIN_OPTIONS`.
 */
export const checkOptions = (
  { name, options: schema }: Plugin,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const strict: TObject = Type.Object((schema ?? Type.Object({})).properties, {
    additionalProperties: false,
  });
  const known = Object.keys(strict.properties);
  const stranger = Object.keys(given).find((key) => !known.includes(key));
  if (stranger !== undefined) throw invalid(name, `unknown key "${stranger}"`, suggestion(stranger, known));
  const filled = Value.Default(strict, structuredClone(given));
  const [error] = Value.Errors(strict, filled);
  if (error !== undefined) {
    const where = error.instancePath.slice(1).replaceAll("/", ".") || "they";
    throw invalid(name, `${where} ${error.message}`, "see the plugin's README");
  }
  return filled as Record<string, unknown>;
};
