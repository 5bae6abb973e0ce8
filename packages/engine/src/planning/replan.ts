import type { CreatePlan, EditPlan, Plan, TickContext } from "@decnet/sdk";
import { personalPlan } from "./plan-create.ts";
import { planEditOf } from "./plan-edit.ts";
import type { PlanningSources } from "./sources.ts";

/** A plan of before as it is carried out now; `not now` while its author is away, `never` when its file has changed. */
export type Replanned = Plan | "not now" | "never";

const replanEdit = async (
  { file: planned }: EditPlan,
  context: TickContext,
  sources: PlanningSources,
): Promise<Replanned> => {
  const file = await sources.editableAt(planned.deckyUuid, planned.path);
  const contentClass = sources.classOf(planned.contentClass);
  if (file === undefined || contentClass === undefined) return "never";
  if (file.contentHash !== planned.contentHash || file.editCount !== planned.editCount) return "never";
  return (await planEditOf(file, contentClass, context, sources)) ?? "not now";
};

const replanCreate = async (
  { decky: known, contentClass: id, persona, account, named, mtime }: CreatePlan,
  context: TickContext,
  sources: PlanningSources,
): Promise<Replanned> => {
  const decky = sources.find(context.deckies, known.uuid);
  const contentClass = sources.classOf(id);
  if (decky === undefined || contentClass === undefined) return "not now";
  const facts = await sources.facts(decky);
  if (facts === undefined) return "not now";
  const member = sources
    .cast(decky, facts)
    .find((one) => one.persona.email === persona?.email && one.account.name === account.name);
  if (member === undefined) return "not now";
  // Not before the moment it was named for: a date in its name may not be one to come.
  const fresh = personalPlan(context, sources, decky, facts, member, contentClass, mtime);
  if (fresh === undefined) return "not now";
  return named === undefined ? fresh : { ...fresh, named };
};

/** Looks whether a plan that was put off can be carried out now, with a moment of writing drawn anew. */
export const replan = (plan: Plan, context: TickContext, sources: PlanningSources): Promise<Replanned> =>
  plan.action === "edit" ? replanEdit(plan, context, sources) : replanCreate(plan, context, sources);
