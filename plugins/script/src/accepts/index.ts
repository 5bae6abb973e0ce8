import { keptShare, type PersonalContext } from "@decnet/sdk";
import { scanPython } from "../edit/scan-python.ts";
import { scanShell } from "../edit/scan-shell.ts";
import { destructionIn } from "./destruction.ts";
import { pythonBlocks } from "./python-blocks.ts";
import { shellBlocks } from "./shell-blocks.ts";

const SHEBANG = /^#! ?\/(?:usr\/)?bin\/(?:env )?(?<program>sh|bash|dash|python3)(?: -[a-z]+)*$/;
const MOST_LINES = 250;
const KEPT = 0.4;

const fitsName = (path: string, isPython: boolean): boolean =>
  path.endsWith(".py") ? isPython : !path.endsWith(".sh") || !isPython;

const structure = (lines: readonly string[], isPython: boolean): string | undefined => {
  const starts = isPython ? scanPython(lines) : scanShell(lines);
  if (starts === undefined) return "a quote, bracket or here-document is left open";
  return isPython ? pythonBlocks(lines, starts) : shellBlocks(lines, starts);
};

/**
 * Why a text is no script that its interpreter would read, in a few words; `undefined` when it is one. The blocks are
 * counted, the words are not parsed; and nothing that destroys a host is taken, for an intruder may run it.
 */
export const acceptsScript = (
  text: string,
  { path }: PersonalContext,
  previous?: string,
): string | undefined => {
  const lines = text.trimEnd().split("\n");
  const first = lines[0] ?? "";
  const program = SHEBANG.exec(first)?.groups?.program;
  if (program === undefined) return "it has no shebang line";
  if (previous !== undefined && first !== previous.split("\n", 1)[0]) return "its shebang line changed";
  const isPython = program === "python3";
  if (!fitsName(path, isPython)) return "its shebang contradicts its name";
  if (lines.length > MOST_LINES) return `it has ${lines.length} lines`;
  if (!lines.slice(1).some((line) => /^\s*[^\s#]/.test(line))) return "it does nothing";
  const objection = structure(lines, isPython) ?? destructionIn(text);
  if (objection !== undefined) return objection;
  return previous !== undefined && keptShare(previous, text) < KEPT
    ? "it keeps nothing of the script"
    : undefined;
};
