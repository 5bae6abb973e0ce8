import { realPace } from "@decnet/engine";
import { formatDate } from "@decnet/sdk";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { withLlm } from "../llm-flag.ts";
import { type ConfigOptions, configFor, open } from "../open.ts";
import { growPasts } from "../terminal/grow-pasts.ts";
import { interruptible } from "../terminal/interrupt.ts";
import { outcomeJson, outcomeText } from "../terminal/tell-outcome.ts";
import { atLeast, positive, whole } from "./numbers.ts";

interface Options extends ConfigOptions {
  readonly interval?: number;
  readonly ticks?: number;
  readonly once?: boolean;
  readonly dryRun?: boolean;
  readonly backfill: boolean;
  readonly llm?: boolean;
  readonly json?: string | boolean;
}

/** `decnet orchestrate`: the long-lived worker. */
export const orchestrate = async (options: Options): Promise<number> => {
  const { interval, once = false, dryRun = false, json = false } = options;
  const given = withLlm(await configFor(options, interval === undefined ? {} : { interval }), options.llm);
  const config = options.backfill ? given : { ...given, backfill: { ...given.backfill, days: 0 } };
  const opened = await open(config, { pace: realPace, dryRun });
  const interrupt = interruptible();
  const signal = AbortSignal.any([interrupt.signal, opened.stopRequested]);
  let failures = 0;
  try {
    await opened.engine.start();
    const deckies = opened.past.seen();
    process.stderr.write(
      `${deckies.length} deckies, ${opened.plugins.length} plugins, a tick every ${config.interval} s\n`,
    );
    if (!dryRun) await growPasts(opened, config.backfill.days, signal);
    const ticks = once ? 1 : options.ticks;
    await opened.engine.run({
      signal,
      ...(ticks !== undefined && { ticks }),
      onTick: ({ now, outcomes }) => {
        for (const outcome of outcomes) {
          if (outcome.status === "failed") failures++;
          const time = formatDate(now, "HH:mm:ss", { zone: "UTC" });
          const line =
            json === false ? `${time} ${outcomeText(outcome)}` : JSON.stringify(outcomeJson(outcome, now));
          process.stdout.write(`${line}\n`);
        }
      },
    });
  } finally {
    await opened.engine.stop();
    await opened.close();
    interrupt.release();
  }
  if (interrupt.by() === "SIGINT") return EXIT.interrupted;
  return once && failures > 0 ? EXIT.failures : EXIT.done;
};

export const addOrchestrate = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  program
    .command("orchestrate")
    .description("run the worker: ticks, and lets people live on the deckies")
    .option("-c, --config <file>", "config file; default: decnet.config.* here, else built-in defaults")
    .option("-i, --interval <seconds>", "time between ticks", positive)
    .option("--ticks <n>", "end after that many ticks", whole(atLeast(1)))
    .option("--llm", "have a model write what people write; default: DECNET_REALISM_LLM, then the config")
    .option("--no-llm", "templates only")
    .option("--once", "one tick, then end")
    .option("--no-backfill", "give no past to deckies that are seen for the first time")
    .option("--dry-run", "plan and compose, but plant nothing")
    .option("--json [lines]", "one JSON document a line for each action")
    .action((options: Options) => run(orchestrate(options)));
};
