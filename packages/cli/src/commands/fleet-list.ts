import { realPace } from "@decnet/engine";
import { isDecnetError, isHuman } from "@decnet/sdk";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { type ConfigOptions, configFor, open, tellProblem } from "../open.ts";
import { table } from "../terminal/table.ts";

interface Options extends ConfigOptions {
  readonly json?: boolean;
}

/** `decnet fleet list`: which deckies run, and what they say of themselves. */
export const fleetList = async (options: Options): Promise<number> => {
  const opened = await open(await configFor(options), { pace: realPace });
  const { engine, fleet } = opened;
  let unreachable = 0;
  try {
    await engine.start();
    const rows = [];
    for (const decky of engine.info.deckies()) {
      try {
        const { hostname, os, zone, accounts } = await fleet.facts(decky);
        const people = accounts.filter(isHuman).map(({ name }) => name);
        rows.push({ ...decky, hostname, os: os.name, zone, people });
      } catch (error) {
        if (!isDecnetError(error)) throw error;
        tellProblem(error.toRecord());
        unreachable++;
      }
    }
    const text = table(
      ["NAME", "SOURCE", "HOSTNAME", "SERVICES", "ZONE", "PEOPLE"],
      rows.map(({ name, source, hostname, services, zone, people }) => [
        name,
        source,
        hostname,
        services.join(","),
        zone,
        people.join(","),
      ]),
    );
    process.stdout.write(`${options.json === true ? JSON.stringify(rows) : text}\n`);
    return unreachable > 0 ? EXIT.failures : EXIT.done;
  } finally {
    await engine.stop();
    await opened.close();
  }
};

export const addFleet = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  program
    .command("fleet")
    .description("the deckies")
    .command("list")
    .description("which deckies run; local ones that are not there yet are made")
    .option("-c, --config <file>", "config file")
    .option("--json", "one JSON document")
    .action((options: Options) => run(fleetList(options)));
};
