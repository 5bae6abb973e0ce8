import { randomBytes } from "node:crypto";
import { simulate } from "@decnet/engine";
import { DAY } from "@decnet/sdk";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { withLlm } from "../llm-flag.ts";
import { type ConfigOptions, configFor, pluginFoldersOf, tellProblem } from "../open.ts";
import { interruptible } from "../terminal/interrupt.ts";
import { progressBar } from "../terminal/progress.ts";
import { atLeast, moment, positive, whole } from "./numbers.ts";

interface Options extends ConfigOptions {
  readonly days: number;
  readonly start?: number;
  readonly seed?: string;
  readonly deckies?: number;
  readonly interval?: number;
  readonly out: string;
  readonly llm?: boolean;
  readonly json?: boolean;
}

const SEED_BYTES = 8;

/** `decnet simulate`: the same engine on a virtual clock. */
export const simulateCommand = async (options: Options): Promise<number> => {
  const { days, interval, deckies, out, json = false } = options;
  const config = withLlm(await configFor(options, interval === undefined ? {} : { interval }), options.llm);
  const progress = progressBar(`${days} days`);
  const interrupt = interruptible();
  try {
    const report = await simulate({
      config,
      days,
      out,
      start: options.start ?? Date.now() - days * DAY,
      seed: options.seed ?? config.seed ?? randomBytes(SEED_BYTES).toString("hex"),
      ...(deckies !== undefined && { deckies }),
      pluginFolders: pluginFoldersOf(config),
      onProblem: tellProblem,
      onProgress: (done, total) => progress.update(done, total),
      signal: interrupt.signal,
    });
    progress.stop();
    const { actions, failures, files, seed } = report;
    process.stdout.write(
      json
        ? `${JSON.stringify(report)}\n`
        : `${report.days} days, ${report.deckies} deckies, ${actions} actions (${failures} failed), ${files} files, seed ${seed}\n${report.out}/deckies\n`,
    );
    return interrupt.by() === undefined ? EXIT.done : EXIT.interrupted;
  } finally {
    progress.stop();
    interrupt.release();
  }
};

export const addSimulate = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  program
    .command("simulate")
    .description("live days in seconds on local deckies, and keep what came of it")
    .requiredOption("--days <n>", "how many days", positive)
    .requiredOption("--out <dir>", "a folder that is empty or not there yet")
    .option("-c, --config <file>", "config file")
    .option("--start <iso>", "first moment; default: now minus the days", moment)
    .option("--seed <s>", "the same seed gives the same bytes")
    .option("--deckies <n>", "how many local deckies; default: those of the config", whole(atLeast(1)))
    .option("-i, --interval <seconds>", "time between ticks", positive)
    .option("--llm", "have a model write what people write; default: DECNET_REALISM_LLM, then the config")
    .option("--no-llm", "templates only")
    .option("--json", "one JSON document")
    .action((options: Options) => run(simulateCommand(options)));
};
