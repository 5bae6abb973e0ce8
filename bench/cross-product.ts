import { type CreatePlan, isAtWork, scheduleOf, type TickContext } from "@decnet/sdk";
import type { PlanningSources } from "../packages/engine/src/planning/sources.ts";

/**
 * The baseline: a planner that first lists every persona on every decky who is at work now, and then picks one of them.
 * Right, simple, and as slow as the fleet is large.
 */
export const crossProductPlan = async (
  { deckies, now, random }: TickContext,
  sources: PlanningSources,
): Promise<CreatePlan | undefined> => {
  const candidates: CreatePlan[] = [];
  const classes = sources.classes("user");
  for (const decky of deckies) {
    const facts = await sources.facts(decky);
    if (facts === undefined) continue;
    for (const { persona, account } of sources.cast(decky, facts)) {
      if (!isAtWork(scheduleOf(persona, facts.zone), now)) continue;
      candidates.push({
        kind: "file",
        action: "create",
        decky,
        facts,
        persona,
        account,
        contentClass: "",
        mtime: 0n,
      });
    }
  }
  if (candidates.length === 0) return undefined;
  const chosen = random.pick(candidates);
  const { id } = random.weighted(classes.map((contentClass) => [contentClass, contentClass.weight] as const));
  const mtime =
    chosen.persona && sources.writingMoment(scheduleOf(chosen.persona, chosen.facts.zone), now, random);
  return mtime === undefined ? undefined : { ...chosen, contentClass: id, mtime };
};
