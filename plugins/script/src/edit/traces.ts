import { codeLines, type Draft, type Edit, indentOf, insert, isComment } from "./draft.ts";

const ASSIGNED = { shell: /^(\s*)([A-Za-z_]\w{1,})=\$\(.*\)$/, python: /^(\s*)([A-Za-z_]\w{1,}) = \S.*$/ };
const TRACE =
  /^\s*(?:echo "\w+[:=]? ?\$\{?\w+\}?"(?: >&2)?|print\((["'])\w+[:=]?\1, \w+(?:, file=sys\.stderr)?\))$/;
const SILENCED = /^\s*#\s?(?:echo|print)\b/;
const MOST_TRACES = 2;

const tracesOf = ({ lines }: Draft): number[] => lines.flatMap((line, at) => (TRACE.test(line) ? [at] : []));

const traceLine = (draft: Draft, name: string): string => {
  const random = draft.random.fork("trace line");
  const mark = random.pick([":", "=", ""]);
  if (draft.written === "shell") {
    const value = draft.style.braces ? `\${${name}}` : `$${name}`;
    return `echo "${name}${mark}${mark === "=" ? "" : " "}${value}"${random.fork("err").bool(0.5) ? " >&2" : ""}`;
  }
  const quote = draft.style.single ? "'" : '"';
  const imported = draft.lines.some((line) => /^import .*\bsys\b/.test(line));
  return `print(${quote}${name}${mark}${quote}, ${name}${imported ? ", file=sys.stderr" : ""})`;
};

/** A line that shows what a variable holds, as one adds while looking for a fault. */
export const addTrace: Edit = (draft) => {
  const { lines, starts, written } = draft;
  const random = draft.random.fork("trace");
  if (tracesOf(draft).length >= MOST_TRACES) return undefined;
  // What a loop writes into a pipe is no place for remarks.
  const piped = /^\s*(done|esac|\}) *\|/m.test(lines.join("\n"));
  const found = codeLines(draft).filter((at) => {
    const line = lines[at] as string;
    const isWhole = at + 1 >= lines.length || starts[at + 1] === true;
    const name = ASSIGNED[written].exec(line)?.[2] ?? "";
    const isSilenced = lines.some((other) => SILENCED.test(other) && other.includes(name));
    return (
      isWhole &&
      !isSilenced &&
      ASSIGNED[written].test(line) &&
      (!piped || indentOf(line) === "") &&
      !/[\\|&]$/.test(line)
    );
  });
  if (found.length === 0) return undefined;
  const at = random.pick(found);
  const [, indent = "", name = ""] = ASSIGNED[written].exec(lines[at] as string) ?? [];
  return insert(lines, at + 1, `${indent}${traceLine(draft, name)}`);
};

/** A trace that is silenced or taken out again. */
export const silenceTrace: Edit = (draft) => {
  const { lines } = draft;
  const random = draft.random.fork("silence");
  // The line above stays in the block, so that no block is left empty.
  const found = tracesOf(draft).filter((at) => {
    const above = lines[at - 1] ?? "";
    return indentOf(above) === indentOf(lines[at] as string) && above.trim() !== "" && !isComment(above);
  });
  if (found.length === 0) return undefined;
  const at = random.pick(found);
  const line = lines[at] as string;
  if (random.fork("drop").bool(0.6)) return lines.toSpliced(at, 1);
  const silent = `${indentOf(line)}#${random.fork("gap").pick(["", " "])}${line.trim()}`;
  return lines.some((other) => other.trim() === silent.trim())
    ? lines.toSpliced(at, 1)
    : lines.with(at, silent);
};
