import { readFileSync } from "node:fs";
import { readOverrides, storeOverrides } from "@decnet/engine";
import { DecnetError, messageOf } from "@decnet/sdk";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";
import { type ConfigOptions, configFor, pluginFoldersOf } from "../../open.ts";

interface Options extends ConfigOptions {
  readonly set?: string;
  readonly clear?: boolean;
}

const STDIN = 0;

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file === "-" ? STDIN : file, "utf8"));
  } catch (cause) {
    throw new DecnetError({
      code: "DN_WEIGHTS_FILE",
      path: file,
      message: `the weights cannot be read: ${messageOf(cause)}`,
      hint: 'give a JSON file such as { "user": { "todo": 40 }, "canaryProbability": 0.01 }, or - for standard input',
      cause,
    });
  }
};

/** `decnet realism weights`: shows, stores or clears what is laid over the config's weights while the worker runs. */
export const realismWeights = async ({ set, clear, ...options }: Options): Promise<number> => {
  const config = await configFor(options);
  if (set !== undefined || clear === true) {
    const value = set === undefined ? undefined : readJson(set);
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
