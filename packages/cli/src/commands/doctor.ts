import { type Examined, examine, realPace } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { withLlm } from "../llm-flag.ts";
import { type ConfigOptions, configFor, pluginFoldersOf } from "../open.ts";
import { table } from "../terminal/table.ts";

interface Options extends ConfigOptions {
  readonly llm?: boolean;
  readonly json?: boolean;
}

const textOf = (found: readonly Examined[]): string =>
  table(
    ["", "PART", "FOUND"],
    found.map(({ part, ok, found: what, mend }) => [
      ok ? "ok" : "!!",
      part,
      ok || mend === undefined ? what : `${what} (${mend})`,
    ]),
  );

/** `decnet doctor`: whether everything the worker needs is there. */
export const doctor = async (options: Options): Promise<number> => {
  const config = withLlm(await configFor(options), options.llm);
  const found = await examine({ config, pace: realPace, pluginFolders: pluginFoldersOf(config) });
  process.stdout.write(`${options.json === true ? JSON.stringify(found) : textOf(found)}\n`);
  return found.every(({ ok }) => ok) ? EXIT.done : EXIT.failures;
};

export const addDoctor = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  program
    .command("doctor")
    .description(
      "whether config, store, plugins, deckies, people, callbacks and model are as the worker needs them",
    )
    .option("-c, --config <file>", "config file")
    .option("--llm", "as orchestrate --llm")
    .option("--no-llm", "as orchestrate --no-llm")
    .option("--json", "one JSON document")
    .action((options: Options) => run(doctor(options)));
};
