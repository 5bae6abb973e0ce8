import { headingFor } from "../remark.ts";
import type { Script } from "../script.ts";

/** The first line, the heading in comments and the shell's own settings. */
export const headOf = (script: Script, shell: "bash" | "sh"): string[][] => {
  const { style, random: base, plan } = script;
  const random = base.fork("head");
  const env = shell === "bash" && random.fork("env").bool(style.shebang === "env" ? 0.9 : 0.05);
  const flags =
    style.strict.length === 1 &&
    /^set -[eu]+$/.test(style.strict[0] ?? "") &&
    random.fork("flags").bool(0.12);
  const first = env
    ? "#!/usr/bin/env bash"
    : `#!/bin/${shell}${flags ? ` ${style.strict[0]?.slice(4)}` : ""}`;
  const heading = headingFor(script);
  const rule =
    heading.length > 1 && random.fork("rule").bool(0.12)
      ? random.fork("mark").pick(["#", "# ---", "#####", "# ------------"])
      : undefined;
  const comments = heading.map((line) => `# ${line}`);
  const top = [
    first,
    ...(random.fork("empty").bool(0.2) && heading.length > 0 ? ["#"] : []),
    ...(rule === undefined ? [] : [rule]),
    ...comments,
    ...(rule === undefined ? [] : [rule]),
  ];
  // dash of Debian 12 knows no pipefail.
  const strict = flags
    ? []
    : style.strict.map((line) => (shell === "sh" ? line.replace("-euo pipefail", "-eu") : line));
  const habits = [
    ...(random.fork("umask").bool(0.06) && plan.job.rhythm !== undefined
      ? [random.fork("mask").pick(["umask 077", "umask 027", "umask 022"])]
      : []),
    ...(random.fork("locale").bool(0.07)
      ? [random.fork("lc").pick(["export LC_ALL=C", "LANG=C", "export LANG=C"])]
      : []),
    ...(random.fork("path").bool(0.05)
      ? [random.fork("dirs").pick(["PATH=/bin:/usr/bin", "PATH=/usr/bin:/bin"])]
      : []),
  ];
  return [top, [...strict, ...habits]];
};
