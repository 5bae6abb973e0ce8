import { readOverrides, storeOverrides } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";
import { type ConfigOptions, configFor, pluginFoldersOf } from "../../open.ts";
import { readJson } from "../../read-json.ts";

interface Options extends ConfigOptions {
  readonly set?: string;
  readonly clear?: boolean;
}

const EXAMPLE = '{ "user": { "todo": 40 }, "canaryProbability": 0.01 }';

/** `decnet realism weights`: shows, stores or clears what is laid over the config's weights while the worker runs. */
export const realismWeights = async ({ set, clear, ...options }: Options): Promise<number> => {
  const config = await configFor(options);
  if (set !== undefined || clear === true) {
    const value = set === undefined ? undefined : readJson(set, "DN_WEIGHTS_FILE", EXAMPLE);
    const dropped = await storeOverrides(config, pluginFoldersOf(config), value);
    for (const sentence of dropped) process.stderr.write(`${sentence}\n`);
  }
  process.stdout.write(`${JSON.stringify((await readOverrides(config)) ?? {}, undefined, 2)}\n`);
  return EXIT.done;
};

export const addWeights = (realism: Command, run: (work: Promise<number>) => Promise<void>): void => {
  realism
    .command("weights")
    .description("weights laid over the config's, which a running worker takes up within five ticks")
    .option("-c, --config <file>", "config file")
    .option("--set <file>", "store these (JSON; - for standard input)")
    .option("--clear", "go back to the config's")
    .action((options: Options) => run(realismWeights(options)));
};
