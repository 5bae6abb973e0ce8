import { Store } from "@decnet/engine";
import { DecnetError } from "@decnet/sdk";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { type ConfigOptions, configFor } from "../open.ts";

interface Options extends ConfigOptions {
  readonly iKnowWhatImDoing?: boolean;
  readonly dryRun?: boolean;
}

/** `decnet db-reset`: forgets everything that is stored. */
export const dbReset = async (options: Options): Promise<number> => {
  const { storeFile } = await configFor(options);
  const store = await Store.open({ client: "sqlite", filename: storeFile });
  try {
    const counts = await store.counts();
    const held = Object.entries(counts).map(([name, count]) => `${name}: ${count}`);
    if (options.dryRun !== true && options.iKnowWhatImDoing !== true) {
      throw new DecnetError({
        code: "DN_USAGE_CONFIRM",
        message: `this would forget every row (${held.join(", ")}); planted files stay on the deckies and are nobody's then`,
        path: storeFile,
        hint: "stop the worker, then repeat with --i-know-what-im-doing; --dry-run only counts",
      });
    }
    if (options.dryRun !== true) await store.reset();
    process.stdout.write(`${options.dryRun === true ? "would forget" : "forgot"}\n${held.join("\n")}\n`);
    return EXIT.done;
  } finally {
    await store.close();
  }
};

export const addDbReset = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  program
    .command("db-reset")
    .description("empty the store; planted files stay where they are")
    .option("-c, --config <file>", "config file")
    .option("--i-know-what-im-doing", "really do it")
    .option("--dry-run", "only say what would go")
    .action((options: Options) => run(dbReset(options)));
};
