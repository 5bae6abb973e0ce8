import type { PersonalContext } from "@decnet/sdk";
import { readConfig } from "./config.ts";
import { namingFor } from "./naming.ts";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import { type Plan, planFor } from "./plan.ts";
import { writePython } from "./python/write.ts";
import { qualifiersFor } from "./qualifiers.ts";
import type { Script } from "./script.ts";
import { writeToolbox } from "./shell/toolbox.ts";
import { writeShell } from "./shell/write.ts";
import { styleOf } from "./style.ts";
import { valuesFor } from "./values.ts";

/** Everything one script is written from. */
export const scriptFor = (ctx: PersonalContext, plan: Plan): Script => {
  const style = styleOf(ctx.persona);
  const book = PHRASEBOOKS[ctx.language];
  const prog = ctx.path.slice(ctx.path.lastIndexOf("/") + 1) || plan.job.id;
  const random = ctx.random.fork("script", ctx.persona.email, ctx.path);
  const settings = new Set(readConfig(plan.job.config).map(({ concept }) => concept));
  return {
    ctx,
    plan,
    style,
    book,
    prog,
    random,
    names: namingFor(style, ctx.language, settings, qualifiersFor(plan), random.fork("names")),
    values: valuesFor({ ctx, plan, style, book, prog }, random.fork("values")),
  };
};

/**
 * The text of a new script: for the plan's job, in the persona's hand.
 *
 * @throws RangeError on a host without an interpreter.
 */
export const writeScript = (ctx: PersonalContext): string => {
  const plan = planFor(ctx);
  if (plan === undefined) throw new RangeError("script: this host has no interpreter");
  const script = scriptFor(ctx, plan);
  if (plan.toolbox.length > 0) return writeToolbox(script);
  if (plan.job.tongue === "python") return writePython(script);
  return writeShell(script, plan.job.tongue === "bash" ? "bash" : (plan.shell ?? "sh"));
};
