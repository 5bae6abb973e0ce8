import type { Script } from "../script.ts";

/** How one Python script says things, and what it needs for that. */
export interface Reporting {
  readonly lines: readonly string[];
  readonly apply: (line: string) => string;
}

const LOG = /\bLOG\(/g;
const DIE = /\bDIE\(/g;

/** Settles how LOG and DIE are written in one script. */
export const pythonReporting = (script: Script, code: string): Reporting => {
  const { random: base, names, style, prog, values } = script;
  const random = base.fork("reporting");
  const stem = prog.replace(/\.\w+$/, "");
  const die = random.fork("die").pick(["sys.exit(", "sys.exit(", "raise SystemExit("]);
  const manner = /\bLOG\(/.test(code)
    ? random.weighted([
        ["print", 62],
        ["logging", 4 + style.functions * 26],
        ["function", 4 + style.functions * 22],
      ] as const)
    : "print";
  const apply = (call: string) => (line: string) => line.replace(LOG, call).replace(DIE, die);
  if (manner === "logging") {
    const format = random
      .fork("format")
      .pick([
        "%(asctime)s %(message)s",
        `${stem}: %(message)s`,
        `%(asctime)s ${stem} %(levelname)s %(message)s`,
        `%(levelname)s ${stem} %(message)s`,
        "%(asctime)s %(levelname).1s %(message)s",
      ]);
    const level = random.fork("level").pick(["logging.INFO", "logging.INFO", "logging.DEBUG"]);
    const named = random.fork("named").bool(0.4);
    const logger = names("do_log");
    return {
      lines: [
        `logging.basicConfig(level=${level}, format="${format}")`,
        ...(named ? [`${logger} = logging.getLogger("${stem}")`] : []),
      ],
      apply: apply(named ? `${logger}.info(` : "logging.info("),
    };
  }
  if (manner === "function") {
    const text = names("line");
    const time = values("dayfmt");
    const body = random
      .fork("body")
      .pick([
        `print(time.strftime("${time} %H:%M"), ${text})`,
        `print("${stem}:", ${text}, flush=True)`,
        `sys.stdout.write(F"${stem}: {${text}}\\n")`,
        `print(F"[{os.getpid()}] {${text}}")`,
      ]);
    return {
      lines: [`def ${names("do_log")}(${text}):`, `    ${body}`],
      apply: apply(`${names("do_log")}(`),
    };
  }
  return { lines: [], apply: apply("print(") };
};
