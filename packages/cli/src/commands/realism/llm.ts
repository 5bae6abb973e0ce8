import { readStoredLlm, storeLlm } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";
import { type ConfigOptions, configFor, pluginFoldersOf } from "../../open.ts";
import { readJson } from "../../read-json.ts";

interface Options extends ConfigOptions {
  readonly set?: string;
  readonly clear?: boolean;
}

const EXAMPLE = '{ "backend": "ollama", "model": "llama3.1", "timeoutSeconds": 30 }';

/** `decnet realism llm`: shows, stores or clears what is laid over the config's model while the worker runs. */
export const realismLlm = async ({ set, clear, ...options }: Options): Promise<number> => {
  const config = await configFor(options);
  if (set !== undefined)
    await storeLlm(config, pluginFoldersOf(config), readJson(set, "DN_LLM_FILE", EXAMPLE));
  else if (clear === true) await storeLlm(config, [], undefined);
  process.stdout.write(`${JSON.stringify((await readStoredLlm(config)) ?? {}, undefined, 2)}\n`);
  return EXIT.done;
};

export const addLlm = (realism: Command, run: (work: Promise<number>) => Promise<void>): void => {
  realism
    .command("llm")
    .description("model settings laid over the config's, which a running worker takes up within five ticks")
    .option("-c, --config <file>", "config file")
    .option("--set <file>", "store these (JSON; - for standard input); a key is stored encrypted")
    .option("--clear", "go back to the config's")
    .action((options: Options) => run(realismLlm(options)));
};
