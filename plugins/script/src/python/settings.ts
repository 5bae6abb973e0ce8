import type { Random } from "@decnet/sdk";
import { readConfig, type Setting } from "../config.ts";
import { fill } from "../fill.ts";
import { stepRemark, unitRemark } from "../remark.ts";
import { phrase } from "../say.ts";
import type { Script } from "../script.ts";

interface Placed extends Setting {
  readonly name: string;
  readonly code: string;
}

/** The settings of a Python script: on top, or as arguments with these as defaults. */
export interface Settings {
  readonly top: readonly string[];
  readonly parse: readonly string[];
  /** The main part with settings named as they are now. */
  readonly main: readonly string[];
}

const typeOf = (code: string): string =>
  /^\d+$/.test(code) ? ", type=int" : /^\d+\.\d+$/.test(code) ? ", type=float" : "";

const argument = ({ name, code, unit }: Placed, ap: string, script: Script, random: Random): string => {
  const flag = name.toLowerCase().replaceAll("_", "-");
  const short = random.fork("short").bool(0.4) ? `"-${flag[0]}", ` : "";
  const help = phrase(script.book.units, unit, {}, random.fork("help"));
  const said =
    help !== undefined && random.fork("helped").bool(0.6) ? `, help="${help.replaceAll("%", "%%")}"` : "";
  return `${ap}.add_argument(${short}"--${flag}"${typeOf(code)}, default=${code}${said})`;
};

const top = (placed: readonly Placed[], script: Script, random: Random): string[] => [
  ...stepRemark("settings", script, script.style.density * 0.35),
  ...placed.map(({ name, code, unit }, at) => {
    const remark = unitRemark(unit, code, script, random.fork("remark", at));
    return `${name} = ${code}${remark === "" ? "" : `  # ${remark}`}`;
  }),
];

const fromArgv = ({ name, code }: Placed, random: Random): string[] => {
  const given = random.pick(["argv", "a", "rest", "av", "args", "argl"]);
  const kind = typeOf(code).slice(7);
  return [
    `${given} = sys.argv[1:]`,
    `if ${given}:`,
    `    ${name} = ${kind === "" ? `${given}[0]` : `${kind}(${given}[0])`}`,
  ];
};

/** Settles where a Python script's settings come from. */
export const pythonSettings = (script: Script, main: readonly string[]): Settings => {
  const { style, random: base, names } = script;
  const random = base.fork("settings");
  const placed = readConfig(script.plan.job.config).map((setting): Placed => {
    const [code = ""] = fill(setting.value, script, random.fork("value", setting.concept));
    return { ...setting, name: names(setting.concept), code };
  });
  const usesArgv = [...main, ...placed.map(({ code }) => code)].some((line) => line.includes("sys.argv"));
  const shorts = placed.map(({ name }) => name[0]?.toLowerCase());
  const distinct = new Set([...shorts, "h"]).size === shorts.length + 1;
  if (!usesArgv && distinct && random.fork("args").bool(style.argparse)) {
    const ap = names("ap");
    const conf = names("conf");
    const said = random.fork("described").bool(0.5) ? `description="${script.prog}"` : "";
    let text = main.join("\n");
    for (const { name } of placed) {
      const field = name.toLowerCase();
      text = text.replace(new RegExp(`(?<![\\w.])${name}(?![\\w"'])`, "g"), `${conf}.${field}`);
    }
    return {
      top: [],
      parse: [
        `${ap} = argparse.ArgumentParser(${said})`,
        ...placed.map((one, at) => argument(one, ap, script, random.fork("argument", at))),
        `${conf} = ${ap}.parse_args()`,
        "",
      ],
      main: text.split("\n"),
    };
  }
  const [first] = placed;
  const argv =
    !usesArgv && first !== undefined && random.fork("argv").bool(0.2)
      ? fromArgv(first, random.fork("given"))
      : [];
  return { top: [...top(placed, script, random), ...argv], parse: [], main };
};
