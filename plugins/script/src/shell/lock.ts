import { expand } from "@decnet/sdk";
import { stepRemark } from "../remark.ts";
import type { Script } from "../script.ts";

const SHARE = 0.22;

/** What keeps a job from running twice at once; empty for most. Lines still report by DIE. */
export const lockFor = (script: Script, code: string): string[] => {
  const { names, plan, random: base, prog, ctx, book } = script;
  const random = base.fork("lock");
  if (plan.job.rhythm === undefined || code.includes("trap ") || !random.bool(SHARE)) return [];
  const lock = names("lock");
  const stem = prog.replace(/\.\w+$/, "");
  const place = random
    .fork("place")
    .pick([
      `/tmp/${stem}.lock`,
      `/tmp/.${stem}-${ctx.account.name}`,
      `/tmp/${ctx.account.name}-${stem}.lck`,
      `$HOME/.${stem}.lock`,
    ]);
  const said = expand(book.messages, "running", { x: `$${lock}` }, random.fork("said"));
  const form = random.fork("form").pick(plan.shell === "bash" ? ["dir", "pid", "flock"] : ["dir", "pid"]);
  const remark = stepRemark("lock", script);
  if (form === "dir")
    return [
      ...remark,
      `${lock}="${place}"`,
      random.bool()
        ? `mkdir "$${lock}" 2>/dev/null || DIE "${said}"`
        : `if ! mkdir "$${lock}" 2>/dev/null; then\n  DIE "${said}"\nfi`,
      `trap 'rmdir "$${lock}"' EXIT`,
    ];
  if (form === "flock")
    return [...remark, `${lock}="${place}"`, `exec 9> "$${lock}"`, `flock -n 9 || DIE "${said}"`];
  return [
    ...remark,
    `${lock}="${place}"`,
    `if [ -e "$${lock}" ] && kill -0 "$(cat "$${lock}")" 2>/dev/null; then`,
    `  DIE "${said}"`,
    "fi",
    `echo $$ > "$${lock}"`,
    `trap 'rm -f "$${lock}"' EXIT`,
  ];
};
