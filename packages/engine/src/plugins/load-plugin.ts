import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { API_VERSION, DecnetError, messageOf, type Plugin } from "@decnet/sdk";
import { moduleResolve } from "import-meta-resolve";
import { createJiti } from "jiti";

/** A plugin and what its package says of it. */
export interface LoadedPlugin {
  /** Its key in the config's `plugins` map. */
  readonly specifier: string;
  readonly version: string;
  readonly plugin: Plugin;
  /** Classes its package.json announces; absent for a plugin that is a single file. */
  readonly announced?: readonly string[];
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly decnet?: { readonly apiVersion?: unknown; readonly contentClasses?: readonly string[] };
}

// What `node --conditions` was started with counts here too: tests run plugins from source.
const CONDITIONS = new Set([
  "node",
  "import",
  ...process.execArgv.flatMap((argument) => /^--conditions=(.+)$/.exec(argument)?.[1] ?? []),
]);

const isPath = (specifier: string) => /^\.{0,2}\//.test(specifier);

const resolveFrom = (specifier: string, folder: string): URL | undefined => {
  if (isPath(specifier)) return pathToFileURL(resolve(folder, specifier));
  try {
    return moduleResolve(specifier, pathToFileURL(join(folder, "x.js")), CONDITIONS, false);
  } catch {
    // Not found from here; the caller goes on to the next folder and says so when none has it.
    return undefined;
  }
};

const manifestOf = (entry: string): Manifest => {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    try {
      return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    if (dirname(folder) === folder) return {};
  }
};

const wrongVersion = (plugin: string, found: unknown): DecnetError =>
  new DecnetError({
    code: "DN_PLUGIN_API_VERSION",
    message: `${plugin} is made for apiVersion ${String(found)}, this engine has ${API_VERSION}`,
    plugin,
    hint: "install a version of the plugin that fits",
  });

const isPlugin = (value: unknown): value is Plugin =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  "setup" in value &&
  typeof value.setup === "function";

const importEntry = async (specifier: string, url: URL): Promise<unknown> => {
  try {
    if (/\.[cm]?ts$/.test(url.pathname) && isPath(specifier)) {
      return await createJiti(import.meta.url).import(fileURLToPath(url), { default: true });
    }
    return ((await import(url.href)) as { default?: unknown }).default;
  } catch (cause) {
    throw new DecnetError({
      code: "DN_PLUGIN_LOAD",
      message: `${specifier} cannot be loaded: ${messageOf(cause)}`,
      plugin: specifier,
      path: fileURLToPath(url),
      hint: "see that the plugin is built and its dependencies are installed",
      cause,
    });
  }
};

/**
 * Finds a plugin by its key in the config, reads what its package says before running it, and loads it.
 *
 * @param folders where to look, in order: the config's folder, then the program's own.
 * @throws DecnetError `DN_PLUGIN_NOT_FOUND`, `DN_PLUGIN_LOAD`, `DN_PLUGIN_API_VERSION`, `DN_PLUGIN_SHAPE`.
 */
export const loadPlugin = async (specifier: string, folders: readonly string[]): Promise<LoadedPlugin> => {
  const url = folders.map((folder) => resolveFrom(specifier, folder)).find((found) => found !== undefined);
  if (url === undefined) {
    throw new DecnetError({
      code: "DN_PLUGIN_NOT_FOUND",
      message: `plugin ${specifier} is not installed`,
      plugin: specifier,
      hint: `npm install ${specifier}, beside the config file`,
    });
  }
  const manifest = isPath(specifier) ? {} : manifestOf(fileURLToPath(url));
  if (!isPath(specifier) && manifest.decnet?.apiVersion !== API_VERSION) {
    throw wrongVersion(
      specifier,
      manifest.decnet?.apiVersion ?? "none (package.json has no decnet.apiVersion)",
    );
  }
  const plugin = await importEntry(specifier, url);
  if (!isPlugin(plugin)) {
    throw new DecnetError({
      code: "DN_PLUGIN_SHAPE",
      message: `${specifier} has no plugin as its default export`,
      plugin: specifier,
      hint: "export default definePlugin({ … })",
    });
  }
  if (plugin.apiVersion !== API_VERSION) throw wrongVersion(specifier, plugin.apiVersion);
  const announced = manifest.decnet?.contentClasses;
  return {
    specifier,
    version: manifest.version ?? "0.0.0",
    plugin,
    ...(announced !== undefined && { announced }),
  };
};
