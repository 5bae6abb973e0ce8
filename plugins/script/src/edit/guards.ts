import { codeLines, type Draft, type Edit, insert } from "./draft.ts";

const SET = {
  shell: /^([A-Za-z_]\w*)=(?:"[^"#\\]+"|[\w./$]+)(?:\s+#.*)?$/,
  python: /^([A-Za-z_]\w*) = (?:[1-9]\d*|"[^"#\\]+"|'[^'#\\]+'|os\.path\.expanduser\([^()]*\))(?:\s+#.*)?$/,
};
const GUARD = /^(?:\[ -n "\$|: "\$\{\w+:\?|command -v \w+ |test -n |if not \w+: sys\.exit)/;
const MOST_GUARDS = 2;
// Programs that are worth looking for; the shell's own are always there.
const TOOLS = ["tar", "gzip", "rsync", "ssh", "psql", "pg_dump", "git", "md5sum", "sha256sum", "openssl"];

const guardLine = (draft: Draft, name: string): string => {
  const random = draft.random.fork("guard line");
  if (draft.written === "python") {
    const quote = draft.style.single ? "'" : '"';
    return `if not ${name}: sys.exit(${random.pick(["1", "2", `${quote}${name}${quote}`])})`;
  }
  const status = random.fork("status").int(1, 3);
  const used = TOOLS.filter(
    (tool) =>
      draft.lines.some((line) => new RegExp(`(^|[\\s(|])${tool} `).test(line)) &&
      !draft.lines.some((line) => line.includes(`command -v ${tool}`)),
  );
  if (used.length > 0 && random.fork("tool").bool(0.4)) {
    const tool = random.fork("which").pick(used);
    return `command -v ${tool} >/dev/null || ${random.fork("say").pick([`exit ${status}`, `{ echo "${tool}?" >&2; exit ${status}; }`])}`;
  }
  return random
    .fork("form")
    .pick([
      `[ -n "$${name}" ] || exit ${status}`,
      `: "\${${name}:?}"`,
      `test -n "$${name}" || exit ${status}`,
      `[ -n "$${name}" ] || { echo "${name}?" >&2; exit ${status}; }`,
    ]);
};

/** A line that stops when something is missing. It stands behind a setting at the top, which always holds something. */
export const addGuard: Edit = (draft) => {
  const { lines, starts, written } = draft;
  if (lines.filter((line) => GUARD.test(line)).length >= MOST_GUARDS) return undefined;
  if (written === "python" && !lines.some((line) => /^import .*\bsys\b/.test(line))) return undefined;
  const random = draft.random.fork("guard");
  const upper = (name: string) => written === "shell" || /^[A-Z][A-Z_]+$/.test(name);
  const found = codeLines(draft).filter((at) => {
    const name = SET[written].exec(lines[at] as string)?.[1];
    const isWhole = at + 1 >= lines.length || starts[at + 1] === true;
    return (
      name !== undefined && upper(name) && isWhole && !/=(?:["']?)0?(?:["']?)$/.test(lines[at] as string)
    );
  });
  if (found.length === 0) return undefined;
  const at = random.pick(found);
  const name = SET[written].exec(lines[at] as string)?.[1] as string;
  return insert(lines, at + 1, guardLine(draft, name));
};
