import {
  type AnyContext,
  type Artifact,
  type Category,
  type CreatePlan,
  composeBody,
  type EpochNs,
  type Refusal,
  toMs,
  toNs,
} from "@decnet/sdk";
import { streamAt } from "../canary/recipe.ts";
import { guarded } from "../guard.ts";
import type { InventoryEntry } from "../store/inventory.ts";
import { canaryPart } from "./canary-part.ts";
import { contentContext } from "./content-context.ts";
import { contentStream } from "./content-stream.ts";
import { enriched } from "./enriched.ts";
import { findPlace } from "./find-place.ts";
import { foldersFor } from "./folders.ts";
import { installJob } from "./install-job.ts";
import type { ComposingKit } from "./kit.ts";
import { plantedFile } from "./planted-file.ts";
import { logMadeAt, logStart } from "./rotate.ts";
import { rotateRulesFor } from "./rotate-rules.ts";

// A log is one file; more than two baits of a kind in one home would be a collection.
const CAPACITIES: Readonly<Record<Category, number>> = { user: 24, email: 24, system: 1, canary: 2 };

const refusal = (plan: CreatePlan, refused: Refusal["refused"], why: string, path?: string): Refusal => {
  const { decky, account, contentClass } = plan;
  return { refused, decky, account, contentClass, why, ...(path !== undefined && { path }) };
};

const ownFiles = ({ account, contentClass }: CreatePlan, inventory: ReadonlyMap<string, InventoryEntry>) =>
  [...inventory.values()].filter(
    (entry) => entry.contentClass === contentClass && entry.account === account.name && entry.ordinal >= 0,
  );

/**
 * Composes a new file: a free name, a body from the class, everything checked before anything is written.
 *
 * @throws DecnetError what the class did wrong, with its plugin's name.
 */
export const composeCreate = async (
  plan: CreatePlan,
  kit: ComposingKit,
): Promise<Artifact | Refusal | undefined> => {
  const registered = kit.registry.get(plan.contentClass);
  if (registered === undefined) return undefined;
  const { contentClass, plugin } = registered;
  const { decky, account, facts } = plan;
  const inventory = await kit.inventory.of(decky.uuid);
  const mine = ownFiles(plan, inventory);
  const capacity = contentClass.capacity ?? CAPACITIES[contentClass.category];
  // What an operator orders is planted however many there are.
  if (mine.length >= capacity && plan.orderedBy === undefined)
    return refusal(plan, "full", `${account.name} has ${mine.length} files of this class`);

  const ordinal = Math.max(-1, ...mine.map((entry) => entry.ordinal)) + 1;
  const canary = canaryPart(contentClass, kit);
  const { id } = contentClass;
  const key = { deckyUuid: decky.uuid, plugin, contentClass: id, account: account.name, ordinal };
  // A new one for each call, so that what one of a class's parts draws does not change what another one writes.
  const stream = () => canary?.stream() ?? contentStream(kit.seed, key);
  const { rotate } = contentClass;
  const story = kit.world.storyOf(decky);
  const sinceAt = (path: string) =>
    rotate === undefined
      ? {}
      : {
          since: logStart(rotateRulesFor(path, rotate, facts), facts, story, toMs(plan.mtime)),
        };
  const contextFor = (attempt: number, path: string): AnyContext =>
    contentContext(plan, registered, inventory, kit, {
      random: streamAt(stream(), attempt),
      at: toMs(plan.mtime),
      ordinal,
      edits: 0,
      path,
      ...sinceAt(path),
      ...(canary !== undefined && { canary: canary.settings }),
    });

  if (contentClass.suits?.(contextFor(0, "")) === false)
    return refusal(plan, "unsuitable", "this host has no place for it");
  const place = await findPlace(plan, registered, kit, contextFor);
  if (place === undefined) return refusal(plan, "exists", "every name it thought of is taken", plan.path);
  const { path, attempt, companions } = place;
  const context = contextFor(attempt, path);
  const site = { plugin, hook: `${id}.body`, path };
  const composed = await guarded(site, kit.policyOf(plugin), () => composeBody(contentClass, context));
  const writing =
    typeof composed === "string" ? await enriched(composed, plan, registered, context, kit) : undefined;
  const body = writing?.text ?? composed;
  const written = typeof body === "string" ? contentClass.lastWritten?.(body, context) : undefined;
  const mtime: EpochNs = written === undefined ? plan.mtime : toNs(written);
  const allowed = Object.values(canary?.settings ?? {});
  const planted = plantedFile(registered, { path, body, mtime, account, facts, random: stream(), allowed });
  const file =
    rotate === undefined
      ? planted
      : { ...planted, atime: logMadeAt(rotateRulesFor(path, rotate, facts), facts, story, mtime) };
  const job = await installJob(plan, registered, kit, body, context);
  const paths = [path, ...companions.map((companion) => companion.path)];
  return {
    plan,
    file,
    companions: [...companions, ...(job?.files ?? [])],
    folders: [...foldersFor(paths, contentClass, account), ...(job?.folders ?? [])],
    ...(typeof body === "string" && { text: body }),
    ...(writing?.by !== undefined && { by: writing.by }),
    ordinal,
    ...(canary !== undefined && { canary: canary.planted(context, attempt) }),
  };
};
