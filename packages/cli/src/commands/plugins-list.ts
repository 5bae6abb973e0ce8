import { listPlugins } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { type ConfigOptions, configFor, pluginFoldersOf } from "../open.ts";
import { table } from "../terminal/table.ts";

interface Options extends ConfigOptions {
  readonly json?: boolean;
}

/** `decnet plugins list`: which plugins the config chooses, and their classes. */
export const pluginsList = async (options: Options): Promise<number> => {
  const config = await configFor(options);
  const rows = await listPlugins(config, pluginFoldersOf(config));
  const text = table(
    ["PLUGIN", "VERSION", "CLASS", "CATEGORY", "WEIGHT"],
    rows.map(({ plugin, version, contentClass, category, weight }) => [
      plugin,
      version,
      contentClass,
      category,
      String(weight),
    ]),
  );
  process.stdout.write(`${options.json === true ? JSON.stringify(rows) : text}\n`);
  return EXIT.done;
};

export const addPlugins = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  program
    .command("plugins")
    .description("the plugins")
    .command("list")
    .description("which plugins the config chooses, and their classes")
    .option("-c, --config <file>", "config file")
    .option("--json", "one JSON document")
    .action((options: Options) => run(pluginsList(options)));
};
