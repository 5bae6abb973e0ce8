import { VERSION } from "@decnet/engine";
import { DecnetError, isDecnetError, messageOf } from "@decnet/sdk";
import { Command, CommanderError } from "commander";
import { addAudit } from "./commands/audit.ts";
import { addCanary } from "./commands/canary/index.ts";
import { addConfig } from "./commands/config.ts";
import { addDbReset } from "./commands/db-reset.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addFleet } from "./commands/fleet-list.ts";
import { addOrchestrate } from "./commands/orchestrate.ts";
import { addPlugins } from "./commands/plugins-list.ts";
import { addQuickstart } from "./commands/quickstart.ts";
import { addRealism } from "./commands/realism/index.ts";
import { addSimulate } from "./commands/simulate.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { problemText } from "./terminal/tell-problem.ts";

/** Throws what commander would exit for, in this command and those below it. */
const throwInstead = (command: Command): void => {
  command.exitOverride();
  for (const inner of command.commands) throwInstead(inner);
};

const failure = (thrown: unknown): number => {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.usage;
  const error = isDecnetError(thrown)
    ? thrown
    : new DecnetError({
        code: "DN_ENGINE_INTERNAL",
        message: messageOf(thrown),
        hint: "please report this; DECNET_DEBUG=1 shows where it happened",
        cause: thrown,
      });
  process.stderr.write(`${problemText(error.toRecord())}\n`);
  if (process.env.DECNET_DEBUG === "1" && thrown instanceof Error) process.stderr.write(`${thrown.stack}\n`);
  return exitCodeOf(error.code);
};

/** Runs the command line and returns its exit code. */
export const runProgram = async (args: readonly string[]): Promise<number> => {
  let code: number = EXIT.done;
  const run = async (work: Promise<number>): Promise<void> => {
    code = await work;
  };
  const program = new Command("decnet")
    .description("Makes honeypots look lived in")
    .version(VERSION)
    // An option belongs to the command it stands behind: `canary` has a --config, and so have those below it.
    .enablePositionalOptions();
  for (const add of [
    addOrchestrate,
    addSimulate,
    addAudit,
    addCanary,
    addQuickstart,
    addFleet,
    addDoctor,
    addPlugins,
    addRealism,
    addConfig,
    addDbReset,
  ])
    add(program, run);
  throwInstead(program);
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (thrown) {
    return failure(thrown);
  }
};
