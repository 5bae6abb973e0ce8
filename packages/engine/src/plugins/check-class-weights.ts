import { DecnetError } from "@decnet/sdk";
import type { LoadedConfig } from "../config/load-config.ts";
import { suggestion } from "../nearest.ts";
import type { Registry } from "./registry.ts";

const refuse = (message: string, hint: string, path: string | undefined): never => {
  throw new DecnetError({ code: "DN_CONFIG_WEIGHTS", message, hint, ...(path !== undefined && { path }) });
};

/**
 * Holds the class weights in force against the classes that exist.
 *
 * @throws DecnetError `DN_CONFIG_WEIGHTS` for a weight of a class no plugin has, or when nothing could ever be picked.
 */
export const checkClassWeights = (
  { file }: Pick<LoadedConfig, "file">,
  weights: Readonly<Record<string, number>>,
  registry: Registry,
): void => {
  const known = registry.all().map(({ contentClass }) => contentClass);
  const ids = known.map(({ id }) => id);
  const stranger = Object.keys(weights).find((id) => !ids.includes(id));
  if (stranger !== undefined)
    refuse(`weight for the unknown class "${stranger}"`, suggestion(stranger, ids), file);
  const total = known.reduce((sum, { id, weight }) => sum + (weights[id] ?? weight), 0);
  if (known.length > 0 && total <= 0)
    refuse("every class has weight zero", "give at least one class a weight above 0", file);
};
