import { realPace } from "@decnet/engine";
import { formatDate } from "@decnet/sdk";
import type { Command } from "commander";
import colors from "picocolors";
import { EXIT } from "../exit-codes.ts";
import { type ConfigOptions, configFor, open } from "../open.ts";
import { growPasts } from "../terminal/grow-pasts.ts";
import { interruptible } from "../terminal/interrupt.ts";
import { outcomeText } from "../terminal/tell-outcome.ts";
import { atLeast, positive, whole } from "./numbers.ts";

interface Options extends ConfigOptions {
  readonly days: number;
  readonly interval: number;
  readonly ticks?: number;
}

const PAST_DAYS = 30;
const LIVE_SECONDS = 3;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** What to look at, as an intruder would. */
const tour = (folder: string): void => {
  say("");
  say(`${colors.bold("The deckies are folders:")} ${folder}`);
  say("Look at them as an intruder would:");
  for (const command of [
    `ls -la ${folder}/*/home/*`,
    `find ${folder} -path '*/home/*' -name '*.md' | head -3 | xargs tail -n +1`,
    `tail -3 ${folder}/*/var/log/cron.log`,
    `stat ${folder}/*/home/*/*.txt | head -8`,
  ]) {
    say(`  ${colors.cyan(command)}`);
  }
};

/** `decnet quickstart`: a month of past for each decky, then live ticks, each told in a line. */
export const quickstart = async (options: Options): Promise<number> => {
  const config = await configFor(options);
  const interrupt = interruptible();
  const { signal } = interrupt;
  try {
    const { deckies = [] } = config.fleet.local ?? {};
    say(`${colors.bold("Giving a past")} of ${options.days} days to ${deckies.length} local deckies …`);
    const backfill = { ...config.backfill, days: options.days };
    const opened = await open({ ...config, backfill, interval: options.interval }, { pace: realPace });
    try {
      await opened.engine.start();
      await growPasts(opened, options.days, signal);
      tour(config.localFolder);
      say("");
      say(`${colors.bold("Now live")}, a tick every ${options.interval} s; Ctrl-C ends it.`);
      await opened.engine.run({
        signal,
        ...(options.ticks !== undefined && { ticks: options.ticks }),
        onTick: ({ now, outcomes }) => {
          const time = formatDate(now, "HH:mm:ss", { zone: "UTC" });
          for (const outcome of outcomes) say(`${colors.dim(time)} ${outcomeText(outcome)}`);
        },
      });
    } finally {
      await opened.engine.stop();
      await opened.close();
    }
    tour(config.localFolder);
    return EXIT.done;
  } finally {
    interrupt.release();
  }
};

export const addQuickstart = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  program
    .command("quickstart")
    .description("show what it does: a month of past in seconds, then live ticks")
    .option("-c, --config <file>", "config file")
    .option("--days <n>", "how long the past is", positive, PAST_DAYS)
    .option("-i, --interval <seconds>", "time between live ticks", positive, LIVE_SECONDS)
    .option("--ticks <n>", "end after that many live ticks", whole(atLeast(1)))
    .action((options: Options) => run(quickstart(options)));
};
