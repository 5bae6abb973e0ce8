import type { Plan, TickContext } from "@decnet/sdk";
import { planCreate } from "./plan-create.ts";
import { planEdit, planEditOf } from "./plan-edit.ts";
import type { PlanningSources } from "./sources.ts";

/** An account that has enough files of a class goes on with one of them instead. */
const planInstead = async (context: TickContext, sources: PlanningSources): Promise<Plan | undefined> => {
  const full = context.refused.at(-1);
  if (full?.refused !== "full") return undefined;
  const contentClass = sources.classOf(full.contentClass);
  if (contentClass?.nextIteration === undefined) return undefined;
  const file = await sources.sibling(full.decky.uuid, full.account.name, full.contentClass, context.random);
  return file === undefined ? undefined : planEditOf(file, contentClass, context, sources);
};

/**
 * The file branch: leave alone, edit, or create, by the weights in force.
 *
 * @returns `undefined` when nothing is to be done; `context.idle` was told why.
 */
export const planFile = async (context: TickContext, sources: PlanningSources): Promise<Plan | undefined> => {
  if (context.deckies.length === 0) {
    context.idle("no decky is running");
    return undefined;
  }
  if (context.refused.length > 0) {
    const instead = await planInstead(context, sources);
    if (instead !== undefined) return instead;
  }
  const { create, edit, leaveAlone } = context.weights.file;
  const roll = context.random.weighted([
    ["create", create],
    ["edit", edit],
    ["leaveAlone", leaveAlone],
  ] as const);
  if (roll === "leaveAlone") {
    context.idle("left alone");
    return undefined;
  }
  const edited = roll === "edit" ? await planEdit(context, sources) : undefined;
  return edited ?? planCreate(context, sources);
};
