import {
  type Account,
  type AnyClass,
  type Category,
  type CreatePlan,
  type Decky,
  type EpochMs,
  type EpochNs,
  type HostFacts,
  type Random,
  scheduleOf,
  type TickContext,
  toNs,
} from "@decnet/sdk";
import type { CastMember } from "../personas/cast.ts";
import { chooseClass } from "./choose-class.ts";
import { otherLogs } from "./other-logs.ts";
import type { PlanningSources } from "./sources.ts";

/** The login daemons write as. */
export const rootOf = (facts: HostFacts): Account =>
  facts.accounts.find(({ uid }) => uid === 0) ?? {
    name: "root",
    uid: 0,
    gid: 0,
    fullName: "root",
    home: "/root",
    shell: "/bin/bash",
  };

// A daemon writes when it has something to say; the class itself says when that was (`lastWritten`).
const DAEMON_LAG_MS = 20_000;

/** When a daemon wrote last. */
export const daemonMtime = (now: EpochMs, random: Random): EpochNs =>
  toNs(Math.floor(now - random.next() * DAEMON_LAG_MS)) + BigInt(random.int(1, 999_999));

// The chance of missing a persona who is at work, when one in five is, is then below one in a thousand.
const TRIES = 32;

const rollCategory = (context: TickContext, sources: PlanningSources): Category => {
  const { weights, random } = context;
  if (random.bool(weights.canaryProbability) && sources.classes("canary").length > 0) return "canary";
  const { user, system } = weights.categories;
  return random.weighted([["user", user] as const, ["system", system] as const]);
};

const isRefused = ({ refused }: TickContext, decky: Decky, contentClass: AnyClass): boolean =>
  refused.some(
    (refusal) =>
      refusal.decky.uuid === decky.uuid &&
      (refusal.refused === "unreachable" || refusal.contentClass === contentClass.id),
  );

const systemPlan = (
  context: TickContext,
  decky: Decky,
  facts: HostFacts,
  contentClass: AnyClass,
): CreatePlan => ({
  kind: "file",
  action: "create",
  decky,
  facts,
  contentClass: contentClass.id,
  account: rootOf(facts),
  mtime: daemonMtime(context.now, context.random),
});

/** What somebody does on a decky where they may act now; `undefined` when they may not, or there is no such moment. */
export const personalPlan = (
  context: TickContext,
  sources: PlanningSources,
  decky: Decky,
  facts: HostFacts,
  { persona, account }: CastMember,
  contentClass: AnyClass,
  after?: EpochNs,
): CreatePlan | undefined => {
  if (!context.admits({ decky, persona, account, zone: facts.zone })) return undefined;
  const mtime = sources.writingMoment(scheduleOf(persona, facts.zone), context.now, context.random, after);
  if (mtime === undefined) return undefined;
  return {
    kind: "file",
    action: "create",
    decky,
    facts,
    contentClass: contentClass.id,
    persona,
    account,
    mtime,
  };
};

/**
 * Decides on a new file: what kind, where, by whom. It picks first and checks then, so its cost does not grow with the
 * fleet.
 */
export const planCreate = async (
  context: TickContext,
  sources: PlanningSources,
): Promise<CreatePlan | undefined> => {
  const { deckies, random, weights } = context;
  const category = rollCategory(context, sources);
  const fallback: Category = category === "system" ? "user" : "system";
  const contentClass =
    chooseClass(sources.classes(category), weights, random) ??
    chooseClass(sources.classes(fallback), weights, random);
  if (contentClass === undefined) {
    context.idle("no content class is enabled");
    return undefined;
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const decky = random.pick(deckies);
    if (isRefused(context, decky, contentClass)) continue;
    const facts = await sources.facts(decky);
    if (facts === undefined) continue;
    if (contentClass.category === "system") {
      const plan = systemPlan(context, decky, facts, contentClass);
      return { ...plan, ...(await otherLogs(plan, contentClass, sources)) };
    }
    const cast = sources.cast(decky, facts);
    if (cast.length === 0) continue;
    const plan = personalPlan(context, sources, decky, facts, random.pick(cast), contentClass);
    if (plan !== undefined) return plan;
  }
  context.idle("nobody is at work");
  return undefined;
};
