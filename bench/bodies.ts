import canaryDocx from "@decnet/plugin-canary-docx";
import canaryMysqlDump from "@decnet/plugin-canary-mysql-dump";
import canaryPdf from "@decnet/plugin-canary-pdf";
import logCron from "@decnet/plugin-log-cron";
import note from "@decnet/plugin-note";
import todo from "@decnet/plugin-todo";
import { type AnyClass, asAnyClass, type Plugin } from "@decnet/sdk";
import { loadClasses, PEOPLE, writeFile } from "@decnet/sdk/testing";
import Handlebars from "handlebars";
import { against, type Benchmark } from "./benchmark.ts";
import { measure, type Subject } from "./measure.ts";

// The SDK's own Handlebars, so that the baseline runs the same version.
const THREE_LINES = "{{date}}\n{{#each items}}- {{this}}\n{{/each}}ask {{name}} about {{host}}\n";
const RENDERS = 100;

const baseline = (): Subject => {
  const render = Handlebars.compile(THREE_LINES);
  let count = 0;
  return {
    name: "plain Handlebars, three lines",
    units: RENDERS,
    run: () => {
      for (let at = 0; at < RENDERS; at++)
        render({ date: "2026-11-19", items: ["disk", "backup"], name: "Ana", host: `db-${count++}` });
    },
  };
};

const bodyOf = (contentClass: AnyClass): Subject => {
  let count = 0;
  return {
    name: contentClass.id,
    run: () => {
      const persona = PEOPLE[count % PEOPLE.length] as (typeof PEOPLE)[0];
      return writeFile(contentClass, { seed: `bench ${count++}`, persona });
    },
  };
};

/** Bodies a second of each content class, name included, a new seed each; five personas in five languages take turns. */
export const bodies: Benchmark = async (progress) => {
  const plugins = [note, todo, logCron, canaryDocx, canaryPdf, canaryMysqlDump] as readonly Plugin[];
  const classes = (await Promise.all(plugins.map((plugin) => loadClasses(plugin)))).flat().map(asAnyClass);
  const settings = { benchmark: "bodies", unit: "bodies/s", timeMs: 2000, progress };
  const [plain, ...written] = await measure([baseline(), ...classes.map(bodyOf)], settings);
  if (plain === undefined) throw new Error("nothing was measured");
  return [...written.map((result) => against(result, plain)), plain];
};
