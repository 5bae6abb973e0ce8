import type { Style } from "../writing/style.ts";

const LOG = /\bLOG (?=")/g;
const DIE = /\bDIE ("(?:[^"\\]|\\.)*")/g;

/** What a shell script is made of. */
export interface ShellParts {
  readonly about: string;
  readonly settings: string;
  readonly code: string;
}

/** A shell script: heading, settings, functions, and what it does. */
export const writeShell = ({ about, settings, code }: ShellParts, style: Style): string => {
  const { log, die, shebang, strict } = style;
  const defined = [
    ...(code.search(LOG) >= 0 && log.defined !== undefined ? [log.defined] : []),
    ...(code.search(DIE) >= 0 && die !== undefined ? [die.defined] : []),
  ];
  const body = code
    .replace(LOG, `${log.call} `)
    .replace(DIE, (_, text: string) =>
      die === undefined ? `{ echo ${text} >&2; exit 1; }` : `${die.call} ${text}`,
    );
  const parts = [
    [`${shebang}`, `# ${about}`, ...(strict === "" ? [] : [strict])].join("\n"),
    settings,
    defined.join("\n"),
    body.trim(),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
};

/** The text without the functions that nothing in it calls yet. */
export const dropUnused = (text: string, { log, die }: Style): string => {
  let rest = text;
  for (const { call, defined } of [log, ...(die === undefined ? [] : [die])]) {
    if (defined === undefined) continue;
    const without = rest.replace(`${defined}\n`, "");
    if (!without.includes(`${call} "`)) rest = without;
  }
  return rest;
};
