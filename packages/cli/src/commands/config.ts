import { ConfigSchema, shownConfig } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { type ConfigOptions, configFor } from "../open.ts";

const print = (document: unknown): number => {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return EXIT.done;
};

export const addConfig = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  const config = program.command("config").description("the settings");
  config
    .command("show")
    .description("the settings in force, defaults filled in, secrets left out; JSON")
    .option("-c, --config <file>", "config file")
    .action((options: ConfigOptions) => run(configFor(options).then((loaded) => print(shownConfig(loaded)))));
  config
    .command("schema")
    .description("the JSON Schema of the config file")
    .action(() => run(Promise.resolve(print(ConfigSchema))));
};
