import {
  type AnyClass,
  type Category,
  type EditPlan,
  type SyntheticFile,
  scheduleOf,
  type TickContext,
} from "@decnet/sdk";
import { otherLogs } from "./other-logs.ts";
import { daemonMtime, rootOf } from "./plan-create.ts";
import type { PlanningSources } from "./sources.ts";

// With one author in five at work, three tries in five find one; a create takes over otherwise.
const TRIES = 4;

/** Tells whether this file can be edited now, and by whom; `undefined` when not. */
export const planEditOf = async (
  file: SyntheticFile,
  contentClass: AnyClass,
  context: TickContext,
  sources: PlanningSources,
): Promise<EditPlan | undefined> => {
  const decky = sources.find(context.deckies, file.deckyUuid);
  if (decky === undefined) return undefined;
  const facts = await sources.facts(decky);
  if (facts === undefined) return undefined;
  const base = { kind: "file", action: "edit", decky, facts, contentClass: contentClass.id, file } as const;
  if (contentClass.category === "system") {
    const mtime = daemonMtime(context.now, context.random);
    if (mtime <= file.lastModified) return undefined;
    const plan: EditPlan = { ...base, account: rootOf(facts), mtime };
    return { ...plan, ...(await otherLogs(plan, contentClass, sources, file.path)) };
  }
  const author = sources
    .cast(decky, facts)
    .find(({ persona, account }) => persona.email === file.persona && account.name === file.account);
  if (author === undefined || !context.admits({ decky, ...author, zone: facts.zone })) return undefined;
  const schedule = scheduleOf(author.persona, facts.zone);
  const mtime = sources.writingMoment(schedule, context.now, context.random, file.lastModified);
  return mtime === undefined ? undefined : { ...base, ...author, mtime };
};

const wasRefused = ({ refused }: TickContext, file: SyntheticFile): boolean =>
  refused.some(
    ({ decky, path, refused: why }) =>
      decky.uuid === file.deckyUuid && (path === file.path || why === "unreachable"),
  );

// Of three logs the one that was written to longest ago: none is left behind for long.
const DRAWN = { user: 1, email: 1, canary: 1, system: 3 } as const;

const drawCandidate = async (
  category: Category,
  { random }: TickContext,
  sources: PlanningSources,
): Promise<SyntheticFile | undefined> => {
  let chosen: SyntheticFile | undefined;
  for (let drawn = 0; drawn < DRAWN[category]; drawn++) {
    const file = await sources.candidate(category, random);
    if (chosen === undefined || (file !== undefined && file.lastModified < chosen.lastModified))
      chosen = file;
  }
  return chosen;
};

const tryCategory = async (
  category: Category,
  context: TickContext,
  sources: PlanningSources,
): Promise<EditPlan | undefined> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const file = await drawCandidate(category, context, sources);
    if (file === undefined) return undefined;
    const contentClass = sources.classOf(file.contentClass);
    if (contentClass?.nextIteration === undefined || wasRefused(context, file)) continue;
    const plan = await planEditOf(file, contentClass, context, sources);
    if (plan !== undefined) return plan;
  }
  return undefined;
};

/** Decides which file somebody goes on with; `undefined` when nobody at work has one. */
export const planEdit = async (
  context: TickContext,
  sources: PlanningSources,
): Promise<EditPlan | undefined> => {
  const { user, system } = context.weights.categories;
  const category = context.random.weighted([["user", user] as const, ["system", system] as const]);
  return tryCategory(category, context, sources);
};
