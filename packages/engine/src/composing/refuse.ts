import { DecnetError } from "@decnet/sdk";

/** Refuses what a class came up with, in its plugin's name. */
export const refuse = (
  code: `DN_${string}`,
  plugin: string,
  path: unknown,
  message: string,
  hint: string,
): never => {
  throw new DecnetError({ code, plugin, path: String(path).slice(0, 200), message, hint });
};
