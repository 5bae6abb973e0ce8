import { extensionOf } from "./extension-of.ts";
import type { Language } from "./parse-scripts.ts";

/** What a script's name and first line say of it. */
export interface Script {
  /** Whose parser to ask; absent when none of ours can tell. */
  readonly language?: Language;
  /** What is wrong already. */
  readonly contradiction?: string;
}

const SHELLS = ["sh", "bash", "dash", "ksh", "mksh", "zsh", "ash", "busybox"];

const RUN_BY: Readonly<Record<string, readonly string[]>> = {
  sh: SHELLS,
  bash: ["bash"],
  py: ["python", "python2", "python3", "pypy", "pypy3", "uv", "pipx", "sage"],
  pl: ["perl"],
  rb: ["ruby"],
  php: ["php"],
  js: ["node", "nodejs", "deno", "bun"],
};

const NEVER_RUN_BY_OTHERS = new Set([...Object.values(RUN_BY).flat(), "awk", "lua", "tclsh", "make"]);

// A shell's first line for another language: pip writes it when the interpreter's path is too long for a shebang.
const POLYGLOT = /^(?:'''|"""|''''|"exec"|"true"|exec |: )/;

const interpreter = (first: string): string | undefined => {
  const [program = "", ...rest] = first.slice(2).trim().split(/\s+/);
  const words = program.endsWith("/env") ? rest.filter((word) => !/^-|=/.test(word)) : [program];
  return words[0]
    ?.split("/")
    .at(-1)
    ?.replace(/(?<=\D\d?)\.[\d.]+$/, "");
};

const BY_EXTENSION: Readonly<Record<string, Language>> = { sh: "bash", bash: "bash", py: "python" };
const BY_INTERPRETER: Readonly<Record<string, Language>> = {
  bash: "bash",
  sh: "sh",
  dash: "sh",
  python: "python",
  python3: "python",
};

/** Reads a script's name and first two lines; `undefined` for what is no script. */
export const languageOf = (path: string, text: string): Script | undefined => {
  const extension = extensionOf(path);
  const [first = "", second = ""] = text.split("\n", 2);
  if (!/^#! ?\//.test(first)) {
    const language = BY_EXTENSION[extension];
    return language && { language };
  }
  const name = interpreter(first.trimEnd());
  if (name === undefined) return undefined;
  const allowed = RUN_BY[extension];
  const known = NEVER_RUN_BY_OTHERS.has(name);
  if (allowed !== undefined && known && !allowed.includes(name) && !POLYGLOT.test(second))
    return { contradiction: `named .${extension}, but its first line calls ${name}` };
  const language = POLYGLOT.test(second) ? undefined : BY_INTERPRETER[name];
  return language === undefined ? {} : { language };
};
