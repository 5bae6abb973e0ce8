import {
  type AnyContext,
  type CanarySettings,
  DAY,
  type EpochMs,
  fixedClock,
  languageFor,
  type Plan,
  type Random,
  toMs,
} from "@decnet/sdk";
import { deepFreeze } from "../fleet/deep-freeze.ts";
import { castOf } from "../personas/cast.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import type { InventoryEntry } from "../store/inventory.ts";
import type { ComposingKit } from "./kit.ts";

/** What is special about one call of a class. */
export interface ContextParts {
  readonly random: Random;
  readonly at: EpochMs;
  readonly ordinal: number;
  readonly edits: number;
  readonly path: string;
  readonly since?: EpochMs;
  readonly canary?: CanarySettings;
}

// A log goes on from where it was written last; the day before tells who is still logged in.
const stretchStart = (plan: Plan): EpochMs =>
  toMs(plan.action === "edit" ? plan.file.lastModified : plan.mtime);

/** The frozen context a content class is called with. */
export const contentContext = (
  plan: Plan,
  { contentClass, options }: RegisteredClass,
  inventory: ReadonlyMap<string, InventoryEntry>,
  kit: ComposingKit,
  { random, at, ordinal, edits, path, since, canary }: ContextParts,
): AnyContext => {
  const { decky, facts, account, persona } = plan;
  const files = [...inventory.values()]
    .filter((entry) => entry.account === account.name)
    .map((entry) => ({ path: entry.path, contentClass: entry.contentClass }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const neighbours = kit.world.neighboursOf(decky, kit.deckies(), kit.fleet);
  const cast = () => castOf(kit.people.of(decky), facts);
  const context = {
    options: deepFreeze(options),
    account,
    host: facts,
    language: persona === undefined ? ("en" as const) : languageFor(contentClass, persona.language),
    colleagues: kit.world.colleaguesOf(persona, kit.people.of(decky)),
    neighbours,
    projects: kit.world.projects,
    tickets: kit.world.ticketsAt(at),
    visits:
      contentClass.rotate === undefined
        ? []
        : kit.world.visitsTo(decky, facts, cast(), neighbours, (since ?? stretchStart(plan)) - DAY, at),
    files: deepFreeze(files),
    ordinal,
    edits,
    path,
    ...(since !== undefined && { since }),
    random,
    story: kit.world.storyOf(decky),
    clock: Object.freeze(fixedClock(at)),
    ...(persona !== undefined && { persona }),
    ...(canary !== undefined && { canary: Object.freeze(canary) }),
  };
  return Object.freeze(context);
};
