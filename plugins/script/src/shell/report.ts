import type { Script } from "../script.ts";

/** How one shell script says things, and the functions it needs for that. */
export interface Reporting {
  readonly functions: readonly (readonly string[])[];
  readonly apply: (line: string) => string;
}

const LOG = /\bLOG ("(?:[^"\\]|\\.)*")/g;
const DIE = /\bDIE ("(?:[^"\\]|\\.)*")/g;

const functionOf = (name: string, body: readonly string[], script: Script): string[] => {
  const { style, random } = script;
  const own = random.fork("function", name);
  if (body.length === 1 && own.bool(0.4)) return [`${name}() { ${body[0]}; }`];
  const open = script.plan.shell === "bash" && style.functionWord ? `function ${name} {` : `${name}() {`;
  return [open, ...body.map((line) => `  ${line}`), "}"];
};

const logBodies = (script: Script): string[][] => {
  const { values, prog } = script;
  const stem = prog.replace(/\.\w+$/, "");
  const time = values("timefmt");
  return [
    [`echo "$(date +${time}) $*"`],
    [`echo "$(date +${time}) ${stem}: $*"`],
    [`echo "${stem}[$$]: $*"`],
    [`printf '%s ${stem} %s\\n' "$(date +${time})" "$*"`],
    [`echo "[$(date +${time})] $*"`],
    [`[ -t 1 ] || printf '%s ' "$(date +${time})"`, `echo "$*"`],
    [`[ -n "$QUIET" ] && return`, `echo "${stem}: $*"`].map((line) =>
      line.replace("$QUIET", `\${${stem.replace(/\W/g, "_").toUpperCase()}_QUIET:-}`),
    ),
  ];
};

/** Settles how LOG and DIE are written in one script. */
export const reportingFor = (script: Script, code: string): Reporting => {
  const { style, names, random, values, prog } = script;
  const own = random.fork("reporting");
  const stem = prog.replace(/\.\w+$/, "");
  const plain = style.printf ? (text: string) => `printf '%s\\n' ${text}` : (text: string) => `echo ${text}`;
  const manner = own.weighted([
    ["plain", 50],
    ["stamped", 14],
    ["function", style.functions * 90],
  ] as const);
  const stamped = (text: string) => `echo "$(date +${values("timefmt")}) ${text.slice(1)}`;
  const say =
    manner === "stamped"
      ? stamped
      : manner === "function"
        ? (text: string) => `${names("do_log")} ${text}`
        : plain;
  const functions: string[][] = [];
  if (manner === "function" && /\bLOG /.test(code))
    functions.push(functionOf(names("do_log"), own.pick(logBodies(script)), script));
  const dieByFunction = own.fork("die").bool(0.15 + style.functions * 0.7) && /\bDIE /.test(code);
  const status = own.fork("status").weighted([
    ["1", 80],
    ["2", 12],
    [String(own.int(3, 99)), 8],
  ]);
  if (dieByFunction) {
    const text = own
      .fork("dietext")
      .pick([`${stem}: $*`, `${stem}: $1`, "$*", `ERROR ${stem}: $*`, `!! $* (${stem})`]);
    functions.push(functionOf(names("do_die"), [`echo "${text}" >&2`, `exit ${status}`], script));
  }
  const die = (text: string) =>
    dieByFunction
      ? `${names("do_die")} ${text}`
      : `{ ${plain(text)}${own.fork("err").bool(0.6) ? " >&2" : ""}; exit ${status}; }`;
  return {
    functions,
    apply: (line) => {
      // On a line of its own, giving up is two lines.
      const alone = /^(\s*)DIE ("(?:[^"\\]|\\.)*")$/.exec(line);
      if (alone !== null && !dieByFunction) {
        const [, indent = "", text = ""] = alone;
        return `${indent}${plain(text)} >&2\n${indent}exit ${status}`;
      }
      return line.replace(LOG, (_, text: string) => say(text)).replace(DIE, (_, text: string) => die(text));
    },
  };
};
