import { fill } from "../fill.ts";
import { stepRemark } from "../remark.ts";
import type { Script } from "../script.ts";
import { dressShell } from "./dress.ts";
import { headOf } from "./head.ts";
import { lockFor } from "./lock.ts";
import { reportingFor } from "./report.ts";
import { settingsFor } from "./settings.ts";

const TIMED = 0.07;
// Short scripts are not worth a function, whoever writes them.
const WRAPPED_FROM = 9;

const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === "" ? "" : `  ${line}`));

/** Sections, an empty line between them; how generously is the writer's way. */
export const joinSections = (sections: readonly (readonly string[])[], gap: boolean): string[] =>
  sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 || (!gap && at === 1) ? lines : ["", ...lines]));

const timed = (script: Script, main: readonly string[]): string[] => {
  const random = script.random.fork("timed");
  if (!random.bool(TIMED) || /\bdate \+%s\b|^\s*exit/m.test(main.join("\n"))) return [...main];
  const begin = script.names("begin");
  return [
    `${begin}=$(date +%s)`,
    ...main,
    ...stepRemark("took", script),
    random.pick([
      `echo "$(($(date +%s) - ${begin}))s"`,
      `echo "${script.prog}: $(( $(date +%s) - ${begin} )) s"`,
      `LOG "$(($(date +%s) - ${begin})) sec"`,
    ]),
  ];
};

/** A shell script from its first line to its last. */
export const writeShell = (script: Script, shell: "bash" | "sh"): string => {
  const { plan, style, names, random } = script;
  const filled = fill(plan.job.main, script, random.fork("main"));
  const main = timed(script, filled);
  const code = filled.join("\n");
  const settings = settingsFor(script, code);
  const lock = lockFor(script, code).flatMap((line) => line.split("\n"));
  const reporting = reportingFor(script, [...lock, ...main].join("\n"));
  const wraps =
    main.length >= WRAPPED_FROM && !code.includes("<<") && random.fork("wrap").bool(style.functions * 0.6);
  const functions = [...reporting.functions, ...settings.functions];
  const body = wraps
    ? [
        [`${names("do_main")}() {`, ...indented(main), "}"],
        settings.options,
        lock,
        [`${names("do_main")} "$@"`],
      ]
    : [settings.options, lock, [...(functions.length > 0 ? stepRemark("main", script, 0.2) : []), ...main]];
  const lines = joinSections(
    [...headOf(script, shell), settings.lines, ...functions, ...body],
    random.fork("gap").bool(0.75),
  );
  const said = lines.flatMap((line) => reporting.apply(line).split("\n"));
  return `${dressShell(said, style, shell).join("\n")}\n`;
};
