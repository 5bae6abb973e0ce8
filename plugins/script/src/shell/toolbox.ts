import { expand } from "@decnet/sdk";
import { aboutSlots } from "../about.ts";
import { readConfig } from "../config.ts";
import { fill } from "../fill.ts";
import type { Job } from "../job.ts";
import { namingFor } from "../naming.ts";
import type { Script } from "../script.ts";
import { valuesFor } from "../values.ts";
import { dressShell } from "./dress.ts";
import { headOf } from "./head.ts";
import { reportingFor } from "./report.ts";
import { joinSections } from "./write.ts";

interface Tool {
  readonly word: string;
  readonly lines: readonly string[];
}

const toolOf = (job: Job, mark: string, script: Script, at: number): Tool => {
  const random = script.random.fork("tool", at);
  const settings = readConfig(job.config);
  const plan = { ...script.plan, job };
  const names = namingFor(
    script.style,
    script.ctx.language,
    new Set(),
    { settings: [], others: [] },
    random.fork("names"),
  );
  const inner: Script = {
    ...script,
    plan,
    names,
    random,
    values: valuesFor({ ...script, plan }, random.fork("values")),
  };
  const plain = job.names.filter((name) => !name.includes("{"));
  const word = random.pick(plain.length > 0 ? plain : [job.id]).replaceAll("-", "_");
  const about = expand(
    { about: [job.about[script.ctx.language]] },
    "about",
    aboutSlots(inner),
    random.fork("about"),
  );
  return {
    word,
    lines: [
      ...(random.fork("told").bool(0.3 + script.style.density / 2) ? [`# ${about.trim()}`] : []),
      `${mark}${word}() {`,
      ...settings.map(
        ({ concept, value }) => `  local ${names(concept)}=${fill(value, inner, random.fork(concept))[0]}`,
      ),
      ...fill(job.main, inner, random.fork("main")).map((line) => (line === "" ? "" : `  ${line}`)),
      "}",
    ],
  };
};

/** Several small jobs in one file, as people collect them over the years. */
export const writeToolbox = (script: Script): string => {
  const { plan, style, names, random, prog } = script;
  const mark = random.fork("mark").pick(["do_", "do_", "cmd_", "run_", "sub_", "x_"]);
  const tools = plan.toolbox
    .filter((job) => !job.main.includes("<<"))
    .map((job, at) => toolOf(job, mark, script, at))
    .filter((tool, at, all) => all.findIndex(({ word }) => word === tool.word) === at);
  const words = tools.map(({ word }) => word).join("|");
  const reporting = reportingFor(script, tools.flatMap(({ lines }) => lines).join("\n"));
  const cases = [
    `case "\${1:-}" in`,
    ...tools.map(({ word }) => `  ${word}) shift; ${mark}${word} "$@" ;;`),
    `  *) ${names("do_usage")} ;;`,
    "esac",
  ];
  const usage = [
    `${names("do_usage")}() {`,
    `  echo "${random.pick(["usage:", "use:", "Usage:"])} ${prog} ${words}"`,
    "  exit 1",
    "}",
  ];
  const lines = joinSections(
    [...headOf(script, "bash"), ...reporting.functions, usage, ...tools.map((tool) => tool.lines), cases],
    true,
  ).flatMap((line) => reporting.apply(line).split("\n"));
  return `${dressShell(lines, style, "bash").join("\n")}\n`;
};
