import {
  type AnyContext,
  type Artifact,
  type CanaryClass,
  type Category,
  type CreatePlan,
  composeBody,
  type EpochNs,
  type PlantedCanary,
  type Refusal,
  toMs,
  toNs,
} from "@decnet/sdk";
import { settingsFor } from "../canary/callbacks.ts";
import { base32, TOKEN_BYTES } from "../canary/mint-token.ts";
import { guarded } from "../guard.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import type { InventoryEntry } from "../store/inventory.ts";
import { checkPath } from "./body-rules.ts";
import { contentContext } from "./content-context.ts";
import { canaryStream, contentStream } from "./content-stream.ts";
import { enriched } from "./enriched.ts";
import { foldersFor } from "./folders.ts";
import { installJob } from "./install-job.ts";
import type { ComposingKit } from "./kit.ts";
import { plantedFile } from "./planted-file.ts";
import { logMadeAt, logStart } from "./rotate.ts";
import { rotateRulesFor } from "./rotate-rules.ts";

const NAME_TRIES = 6;
// A log is one file; more than two baits of a kind in one home would be a collection.
const CAPACITIES: Readonly<Record<Category, number>> = { user: 24, email: 24, system: 1, canary: 2 };

const refusal = (plan: CreatePlan, refused: Refusal["refused"], why: string, path?: string): Refusal => {
  const { decky, account, contentClass } = plan;
  return { refused, decky, account, contentClass, why, ...(path !== undefined && { path }) };
};

const mintCanary = (contentClass: CanaryClass, kit: ComposingKit): PlantedCanary => ({
  settings: settingsFor(base32(kit.entropy(TOKEN_BYTES)), kit.callbacks),
  kind: contentClass.callback,
  secretSeed: Buffer.from(kit.entropy(TOKEN_BYTES)).toString("hex"),
  notes: contentClass.notes,
});

const ownFiles = ({ account, contentClass }: CreatePlan, inventory: ReadonlyMap<string, InventoryEntry>) =>
  [...inventory.values()].filter(
    (entry) => entry.contentClass === contentClass && entry.account === account.name,
  );

/** A path nobody has yet, and the context it was named in. */
const nameFile = async (
  plan: CreatePlan,
  registered: RegisteredClass,
  kit: ComposingKit,
  contextFor: (attempt: number, path: string) => AnyContext,
  taken: ReadonlyMap<string, InventoryEntry>,
): Promise<{ path: string; context: AnyContext } | undefined> => {
  const { contentClass, plugin } = registered;
  const site = { plugin, hook: `${contentClass.id}.namer` };
  for (let attempt = 0; attempt < NAME_TRIES; attempt++) {
    const before = attempt === 0 ? plan.path : undefined;
    const named =
      before ??
      (await guarded(site, kit.policyOf(plugin), () => contentClass.namer(contextFor(attempt, ""))));
    const path = checkPath(named, contentClass, plugin, plan.account);
    if (taken.has(path)) continue;
    if ((await kit.fleet.transportOf(plan.decky).stat(plan.decky, path)) !== undefined) continue;
    return { path, context: contextFor(attempt, path) };
  }
  return undefined;
};

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
  const mine = ownFiles(plan, inventory).filter(({ ordinal }) => ordinal >= 0);
  const capacity = contentClass.capacity ?? CAPACITIES[contentClass.category];
  if (mine.length >= capacity)
    return refusal(plan, "full", `${account.name} has ${mine.length} files of this class`);

  const ordinal = Math.max(-1, ...mine.map((entry) => entry.ordinal)) + 1;
  const canary =
    contentClass.category === "canary" ? mintCanary(contentClass as unknown as CanaryClass, kit) : undefined;
  const stream =
    canary === undefined
      ? contentStream(kit.seed, {
          deckyUuid: decky.uuid,
          plugin,
          contentClass: contentClass.id,
          account: account.name,
          ordinal,
        })
      : canaryStream(canary.secretSeed);
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
      random: attempt === 0 ? stream : stream.fork("again", attempt),
      at: toMs(plan.mtime),
      ordinal,
      edits: 0,
      path,
      ...sinceAt(path),
      ...(canary !== undefined && { canary: canary.settings }),
    });

  if (contentClass.suits?.(contextFor(0, "")) === false)
    return refusal(plan, "unsuitable", "this host has no place for it");
  const named = await nameFile(plan, registered, kit, contextFor, inventory);
  if (named === undefined) return refusal(plan, "exists", "every name it thought of is taken");
  const { path, context } = named;
  const site = { plugin, hook: `${contentClass.id}.body`, path };
  const composed = await guarded(site, kit.policyOf(plugin), () => composeBody(contentClass, context));
  const writing =
    typeof composed === "string" ? await enriched(composed, plan, registered, context, kit) : undefined;
  const body = writing?.text ?? composed;
  const written = typeof body === "string" ? contentClass.lastWritten?.(body, context) : undefined;
  const mtime: EpochNs = written === undefined ? plan.mtime : toNs(written);
  const allowed = Object.values(canary?.settings ?? {});
  const planted = plantedFile(registered, { path, body, mtime, account, facts, random: stream, allowed });
  const file =
    rotate === undefined
      ? planted
      : { ...planted, atime: logMadeAt(rotateRulesFor(path, rotate, facts), facts, story, mtime) };
  const job = await installJob(plan, registered, kit, body, context);
  return {
    plan,
    file,
    companions: job?.files ?? [],
    folders: [...foldersFor(path, contentClass, account), ...(job?.folders ?? [])],
    ...(typeof body === "string" && { text: body }),
    ...(writing?.by !== undefined && { by: writing.by }),
    ordinal,
    ...(canary !== undefined && { canary }),
  };
};
