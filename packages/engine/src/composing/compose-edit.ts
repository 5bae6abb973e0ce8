import {
  type Artifact,
  type EditPlan,
  type EpochMs,
  type PlantedFile,
  type Refusal,
  toMs,
  toNs,
} from "@decnet/sdk";
import { guarded } from "../guard.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import { contentContext } from "./content-context.ts";
import { contentStream } from "./content-stream.ts";
import { type Generation, growLog } from "./grow-log.ts";
import type { ComposingKit } from "./kit.ts";
import { plantedFile, sha256 } from "./planted-file.ts";
import { emptiedAt, rotationsBetween } from "./rotate.ts";
import { readOldLogs, shiftLogs } from "./shift-logs.ts";

const refusal = (
  { decky, account, contentClass, file }: EditPlan,
  refused: Refusal["refused"],
  why: string,
): Refusal => ({
  refused,
  decky,
  account,
  contentClass,
  path: file.path,
  why,
});

/** What one edit needs at hand. */
interface Desk {
  readonly plan: EditPlan;
  readonly registered: RegisteredClass;
  readonly kit: ComposingKit;
}

const streamOf = ({ plan, registered, kit }: Desk) => {
  const { decky, account, file } = plan;
  const { plugin, contentClass } = registered;
  const key = {
    deckyUuid: decky.uuid,
    plugin,
    contentClass: contentClass.id,
    account: account.name,
    ordinal: file.ordinal,
  };
  return contentStream(kit.seed, key).fork("edit", file.editCount + 1);
};

/** Asks the class what the text becomes by a moment. */
const continuation = async (desk: Desk) => {
  const { plan, registered, kit } = desk;
  const { contentClass, plugin } = registered;
  const inventory = await kit.inventory.of(plan.decky.uuid);
  const random = streamOf(desk);
  return async (
    previous: string,
    at: EpochMs,
    since?: EpochMs,
  ): Promise<{ text: string; written: EpochMs | undefined }> => {
    const context = contentContext(plan, registered, inventory, kit, {
      random,
      at,
      ordinal: plan.file.ordinal,
      edits: plan.file.editCount + 1,
      path: plan.file.path,
      ...(since !== undefined && { since }),
    });
    const site = { plugin, hook: `${contentClass.id}.nextIteration`, path: plan.file.path };
    const next = await guarded(site, kit.policyOf(plugin), () =>
      contentClass.nextIteration?.(previous, context),
    );
    const text = next ?? previous;
    return { text, written: contentClass.lastWritten?.(text, context) };
  };
};

const fileFor = ({ plan, registered, kit }: Desk, text: string, at: bigint): PlantedFile => {
  const { account, facts, file } = plan;
  const random = streamOf({ plan, registered, kit });
  const parts = {
    path: file.path,
    body: text,
    mtime: at,
    replaces: file.contentHash,
    account,
    facts,
    random,
    allowed: [],
  };
  return plantedFile(registered, parts);
};

/** A text as it is after one edit, or `undefined` when nothing changes. */
const composeText = async (desk: Desk, previous: string): Promise<Artifact | undefined> => {
  const { plan, kit, registered } = desk;
  const goOn = await continuation(desk);
  const { text, written } = await goOn(previous, toMs(plan.mtime));
  if (text === previous) return undefined;
  const enriched = registered.contentClass.prompt === undefined ? text : await kit.enrich(text, plan);
  const file = fileFor(desk, enriched, written === undefined ? plan.mtime : toNs(written));
  return { plan, file, companions: [], folders: [], text: enriched, ordinal: plan.file.ordinal };
};

/** A log with every line up to now, rotated as often as logrotate would have. */
const composeLog = async (desk: Desk, previous: string): Promise<Artifact | undefined> => {
  const { plan, registered, kit } = desk;
  const { rotate } = registered.contentClass;
  if (rotate === undefined) return composeText(desk, previous);
  const rotations = rotationsBetween(rotate, plan.facts, toMs(plan.file.lastModified), toMs(plan.mtime));
  if (rotations.length === 0) return composeText(desk, previous);
  const start = { text: previous, at: plan.file.lastModified };
  const generations = await growLog(
    start,
    rotations,
    toMs(plan.mtime),
    await continuation(desk),
    (rotation) => emptiedAt(plan.facts, rotation),
  );
  const live = generations.at(-1) as Generation;
  const fresh = generations
    .slice(0, -1)
    .reverse()
    .map(({ text, at }) => {
      const { replaces: _, ...file } = fileFor(desk, text, at);
      return { bytes: file.bytes, file, compressed: false };
    });
  const path = plan.file.path;
  const old = new Map((await kit.files.ofDecky(plan.decky.uuid)).map((file) => [file.path, file]));
  const before = await readOldLogs(kit.fleet.transportOf(plan.decky), plan.decky, path, rotate, (name) => {
    const known = old.get(name);
    return known === undefined
      ? undefined
      : { ...known, mtime: known.lastModified, atime: known.lastModified };
  });
  return {
    plan,
    file: fileFor(desk, live.text, live.at),
    companions: shiftLogs(path, rotate, fresh, before),
    folders: [],
    text: live.text,
    ordinal: plan.file.ordinal,
  };
};

/**
 * Goes on with a file: reads it back, makes sure the bytes are still ours, and asks the class for the next version.
 * A file somebody else wrote to is left as it is and reported.
 *
 * @throws DecnetError what the class did wrong, with its plugin's name; or that the decky is out of reach.
 */
export const composeEdit = async (
  plan: EditPlan,
  kit: ComposingKit,
): Promise<Artifact | Refusal | undefined> => {
  const registered = kit.registry.get(plan.contentClass);
  if (registered?.contentClass.nextIteration === undefined) return undefined;
  const found = await kit.fleet.transportOf(plan.decky).read(plan.decky, plan.file.path);
  if (found === undefined || sha256(found) !== plan.file.contentHash) {
    const now = await kit.files.at(plan.decky.uuid, plan.file.path);
    if (now?.contentHash !== plan.file.contentHash)
      return refusal(plan, "unchanged", "it was edited since it was chosen");
    await kit.tampered(plan, plan.file, found);
    return refusal(
      plan,
      "tampered",
      found === undefined ? "somebody removed the file" : "somebody else wrote to the file",
    );
  }
  const artifact = await composeLog({ plan, registered, kit }, Buffer.from(found).toString("utf8"));
  return artifact ?? refusal(plan, "unchanged", "it has nothing to add yet");
};
