import type { Command } from "commander";
import type { ConfigOptions } from "../../open.ts";
import { tellPlant } from "./tell-plant.ts";
import { operatorName, withCanaries } from "./with-canaries.ts";

interface Options extends ConfigOptions {
  readonly decky: string;
  readonly class: string;
  readonly path?: string;
  readonly account?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `decnet canary tokens plant`: one canary by hand. */
export const plantToken = async ({ class: contentClass, ...options }: Options): Promise<number> => {
  const { decky, path, account, json = false } = options;
  const destination = {
    decky,
    orderedBy: operatorName(),
    ...(path !== undefined && { path }),
    ...(account !== undefined && { account }),
  };
  const outcome = await withCanaries(options, ({ canaries }) => canaries.plant(destination, contentClass));
  return tellPlant(outcome, json);
};

export const addPlant = (tokens: Command, run: (work: Promise<number>) => Promise<void>): void => {
  tokens
    .command("plant")
    .description("plant one by hand")
    .requiredOption("--decky <name>", "where")
    .requiredOption("--class <id>", "such as canary_env_file")
    .option("--path <path>", "absolute; default: the class names it")
    .option(
      "--account <login>",
      "whose file it is; default: the owner of the home, or anybody who works there",
    )
    .option("-c, --config <file>", "config file")
    .option("--dry-run", "compose, but plant nothing")
    .option("--json", "one JSON document")
    .action((options: Options) => run(plantToken(options)));
};
