import { openAudit } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { type ConfigOptions, configFor, pluginFoldersOf, tellProblem } from "../open.ts";
import { auditText } from "../terminal/tell-audit.ts";

interface Options extends ConfigOptions {
  readonly dir?: string;
  readonly json?: boolean;
  readonly tell?: readonly string[];
  readonly against?: string;
  readonly save?: string;
}

/** One hit of a tell of this weight proves a decoy. */
const PROOF = 3;

/** `decnet audit`: looks at deckies as an intruder would. */
export const audit = async (deckies: readonly string[], options: Options): Promise<number> => {
  const { dir, json = false, tell = [], against, save } = options;
  const config = await configFor(options);
  const report = await openAudit({
    config,
    pluginFolders: pluginFoldersOf(config),
    onProblem: tellProblem,
    deckies,
    tells: tell,
    ...(dir !== undefined && { dir }),
    ...(against !== undefined && { against }),
    ...(save !== undefined && { save }),
  });
  process.stdout.write(`${json ? JSON.stringify(report) : auditText(report, tell.length > 0)}\n`);
  return report.findings.some(({ weight }) => weight === PROOF) ? EXIT.failures : EXIT.done;
};

export const addAudit = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  program
    .command("audit")
    .description("look at deckies as an intruder would, and tell what gives them away")
    .argument("[decky...]", "names of deckies; default: all that run")
    .option("-c, --config <file>", "config file")
    .option("--dir <dir>", "what simulate wrote, a folder of trees, or one tree, instead of running deckies")
    .option("--tell <id...>", "only these tells, with every hit")
    .option("--against <file>", "what an earlier audit saved: finds what changed as nobody changes it")
    .option("--save <file>", "save what this audit sees, for a later one")
    .option("--json", "one JSON document")
    .action((deckies: readonly string[], options: Options) => run(audit(deckies, options)));
};
