import { runProgram } from "./run-program.ts";

/** The languages whose parsers are asked. */
export type Language = "bash" | "sh" | "python";

const PYTHON = `
import ast, base64, json, sys, warnings
warnings.simplefilter("ignore")
faults = []
for source in json.load(sys.stdin):
    try:
        ast.parse(base64.b64decode(source))
        faults.append(None)
    except (SyntaxError, ValueError) as error:
        faults.append("line %s: %s" % (getattr(error, "lineno", "?"), getattr(error, "msg", error)))
    except RecursionError:
        faults.append(None)
json.dump(faults, sys.stdout)
`;

const parsePython = async (sources: readonly Uint8Array[]): Promise<(string | undefined)[]> => {
  const encoded = sources.map((source) => Buffer.from(source).toString("base64"));
  const { code, out, err } = await runProgram("python3", ["-I", "-c", PYTHON], JSON.stringify(encoded));
  if (code !== 0) throw new Error(`python3 could not be asked: ${err.trim()}`);
  return (JSON.parse(out) as (string | null)[]).map((fault) => fault ?? undefined);
};

// shopt is not carried out under -n, and without extglob bash refuses the patterns that need it.
const SHELLS = { bash: ["-O", "extglob", "-n"], sh: ["-n"] } as const;

const AT_ONCE = 4;

const parseShell = async (
  shell: keyof typeof SHELLS,
  sources: readonly Uint8Array[],
): Promise<(string | undefined)[]> => {
  const faults: (string | undefined)[] = [];
  const queue = sources.entries();
  const worker = async () => {
    for (const [at, source] of queue) {
      const { code, err } = await runProgram(shell, SHELLS[shell], source);
      faults[at] = code === 0 ? undefined : (err.trim().split("\n")[0] ?? "").slice(0, 160);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return sources.map((_, at) => faults[at]);
};

/**
 * Asks a language's own parser what is wrong with each source; nothing is run.
 *
 * @throws Error when the parser is not installed here
 */
export const parseScripts = (
  language: Language,
  sources: readonly Uint8Array[],
): Promise<(string | undefined)[]> =>
  language === "python" ? parsePython(sources) : parseShell(language, sources);
