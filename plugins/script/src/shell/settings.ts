import type { Random } from "@decnet/sdk";
import { readConfig, type Setting } from "../config.ts";
import { fill } from "../fill.ts";
import { stepRemark, unitRemark } from "../remark.ts";
import { phrase } from "../say.ts";
import type { Script } from "../script.ts";

/** A setting as it stands in a script, and the letter it goes by on the command line. */
interface Placed extends Setting {
  readonly name: string;
  readonly code: string;
  readonly letter: string;
}

/** The lines of a script that set it up and read its command line. */
export interface Settings {
  readonly lines: readonly string[];
  readonly functions: readonly (readonly string[])[];
  readonly options: readonly string[];
}

const place = (script: Script, random: Random): Placed[] => {
  const letters = new Set(["h"]);
  return readConfig(script.plan.job.config).map((setting) => {
    const name = script.names(setting.concept);
    const own = [...name.toLowerCase(), ...setting.concept, ..."xyzabcde"].find(
      (letter) => /[a-z]/.test(letter) && !letters.has(letter),
    ) as string;
    letters.add(own);
    const [code = ""] = fill(setting.value, script, random.fork("value", setting.concept));
    return { ...setting, name, code, letter: own };
  });
};

const assignment = (
  { name, code, unit }: Placed,
  script: Script,
  random: Random,
  positional?: number,
): string => {
  const remark = unitRemark(unit, code, script, random.fork("remark"));
  const value =
    positional === undefined
      ? unquoted(code, script)
      : `"\${${positional}:-${code.replace(/^"(.*)"$/, "$1")}}"`;
  return `${name}=${value}${remark === "" ? "" : `${random.fork("gap").pick([" ", "  ", "   ", "\t"])}# ${remark}`}`;
};

// Some leave out quotes that do nothing; others quote figures too.
const unquoted = (code: string, { style, random }: Script): string => {
  if (/^"[\w./$]+"$/.test(code) && style.sloppy) return code.slice(1, -1);
  if (/^\d+$/.test(code) && random.fork("quotes").bool(0.12)) return `"${code}"`;
  return code;
};

const usage = (placed: readonly Placed[], script: Script, random: Random): string[] => {
  const { names, prog, book } = script;
  const me = random.fork("me").pick(["$0", `\${0##*/}`, "$(basename $0)", prog, prog]);
  const flags = placed.map(({ letter, name }) => `[-${letter} ${name.toLowerCase()}]`).join(" ");
  const help = placed.flatMap(({ letter, code }) => {
    const said = phrase(
      book.header,
      "help",
      { old: code.replace(/^"(.*)"$/, "$1") },
      random.fork("help", letter),
    );
    return said === undefined ? [] : [`  echo "  -${letter}  ${said}"`];
  });
  const word = random.fork("word").pick(["usage:", "Usage:", "use:", ""]);
  return [
    `${names("do_usage")}() {`,
    `  echo "${`${word} ${me} ${flags}`.trim()}"${random.fork("err").bool(0.4) ? " >&2" : ""}`,
    ...(random.fork("helps").bool(0.55) ? help : []),
    `  exit ${random.fork("status").pick([0, 1, 1, 2, 64])}`,
    "}",
  ];
};

const getopts = (placed: readonly Placed[], script: Script, random: Random): string[] => {
  const opt = random.fork("opt").pick(["opt", "o", "flag", "arg", "c", "sw"]);
  const letters = placed.map(({ letter }) => `${letter}:`).join("");
  return [
    `while getopts ${random.fork("q").bool() ? `"${letters}h"` : `${letters}h`} ${opt}; do`,
    `  case ${random.fork("q2").bool(0.4) ? `"$${opt}"` : `$${opt}`} in`,
    ...placed.map(({ letter, name }) => `    ${letter}) ${name}=$OPTARG ;;`),
    `    *) ${script.names("do_usage")} ;;`,
    "  esac",
    "done",
    ...(random.fork("shift").bool(0.2) ? ["shift $((OPTIND-1))"] : []),
  ];
};

const isBash = ({ plan }: Script): boolean => plan.job.tongue === "bash" || plan.shell === "bash";

const long = (placed: readonly Placed[], script: Script, random: Random): string[] => [
  isBash(script) && random.fork("while").bool(0.6)
    ? "while (($#)); do"
    : random
        .fork("test")
        .pick(["while [ $# -gt 0 ]; do", "while [ $# -ge 1 ]; do", "while [ $# -ne 0 ]; do"]),
  "  case $1 in",
  ...placed.flatMap(({ letter, name }) => {
    const word = name.toLowerCase().replaceAll("_", "-");
    return random.fork("two").bool()
      ? [`    -${letter} | --${word})`, `      ${name}=$2`, "      shift", "      ;;"]
      : [`    -${letter}|--${word}) ${name}="$2"; shift ;;`];
  }),
  `    ${random.fork("rest").pick(["-h | --help | -*", "-*", "-h|-*", "-?*"])}) ${script.names("do_usage")} ;;`,
  "    *) break ;;",
  "  esac",
  "  shift",
  "done",
];

/** The settings of a script, and how its command line changes them. */
export const settingsFor = (script: Script, code: string): Settings => {
  const { style, random: base } = script;
  const random = base.fork("settings");
  const placed = place(script, random);
  const takesArguments = /\$\{?[0-9#@*]/.test([code, ...placed.map((one) => one.code)].join("\n"));
  const manner = random.fork("manner").weighted([
    ["fixed", 60],
    ["positional", takesArguments ? 0 : 22],
    ["options", takesArguments ? 0 : style.functions * 55],
    ["long", takesArguments ? 0 : style.functions * 25],
  ]);
  const lines = [
    ...stepRemark("settings", script, style.density * 0.35),
    ...placed.map((one, at) =>
      assignment(
        one,
        script,
        random.fork("line", at),
        manner === "positional" && at < 2 ? at + 1 : undefined,
      ),
    ),
  ];
  if (manner !== "options" && manner !== "long") return { lines, functions: [], options: [] };
  const parse = manner === "options" ? getopts : long;
  return {
    lines,
    functions: [usage(placed, script, random.fork("usage"))],
    options: [
      ...stepRemark("options", script, style.density * 0.3),
      ...parse(placed, script, random.fork("parse")),
    ],
  };
};
