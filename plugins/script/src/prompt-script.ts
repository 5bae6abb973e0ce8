import type { PersonalContext } from "@decnet/sdk";
import { aboutOf } from "./about.ts";
import { planFor } from "./plan.ts";
import { scriptFor } from "./write-script.ts";

/** What to ask a model for: the same file, for the same job, in the same hand. */
export const promptScript = (ctx: PersonalContext): string => {
  const plan = planFor(ctx);
  if (plan === undefined) return "";
  const script = scriptFor(ctx, plan);
  const { persona } = ctx;
  const what =
    plan.job.tongue === "python"
      ? "Python 3"
      : plan.job.tongue === "bash"
        ? "bash"
        : plan.shell === "sh"
          ? "POSIX sh"
          : "bash";
  return [
    `Write the whole content of ${ctx.path.replace(ctx.account.home, "~")}, a small ${what} script that ${persona.name}, ${persona.role}, wrote for personal use.`,
    `What it is for: ${aboutOf(script)}.`,
    `Comments and messages in your own language, code words in English. Indent with ${script.style.indent === "\t" ? "tabs" : `${script.style.indent.length} spaces`}.`,
    `Start with a shebang line. 12 to 40 lines, standard tools only, nothing that deletes outside ${ctx.account.home}.`,
    "No passwords, placeholders, explanations, code fences or dashes longer than a hyphen. Output the script only.",
  ].join("\n");
};
