import {
  type AnyContext,
  type Artifact,
  type EditPlan,
  type EpochMs,
  type PlantedFile,
  type Refusal,
  type RotateRules,
  toMs,
  toNs,
} from "@decnet/sdk";
import { guarded } from "../guard.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import { sizeLimit } from "./body-rules.ts";
import { composeLog, wholeLines } from "./compose-log.ts";
import { contentContext } from "./content-context.ts";
import { contentStream } from "./content-stream.ts";
import { enriched } from "./enriched.ts";
import type { ComposingKit } from "./kit.ts";
import { plantedFile } from "./planted-file.ts";
import { editRefusal, readOwn } from "./read-own.ts";
import { rotateRulesFor } from "./rotate-rules.ts";

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
  ): Promise<{ text: string; written: EpochMs | undefined; context: AnyContext }> => {
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
    const whole = next ?? previous;
    const text = contentClass.rotate === undefined ? whole : wholeLines(whole, sizeLimit(contentClass));
    return { text, written: contentClass.lastWritten?.(text, context), context };
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
  const own = await goOn(previous, toMs(plan.mtime));
  if (own.text === previous) return undefined;
  const { text, by } = await enriched(own.text, plan, registered, own.context, kit, previous);
  const file = fileFor(desk, text, own.written === undefined ? plan.mtime : toNs(own.written));
  const { ordinal } = plan.file;
  return { plan, file, companions: [], folders: [], text, ordinal, ...(by !== undefined && { by }) };
};

/** A log after one edit, or `undefined` when nothing changes. */
const editLog = async (desk: Desk, rules: RotateRules, previous: string): Promise<Artifact | undefined> => {
  const { plan, registered, kit } = desk;
  const { decky, facts, file } = plan;
  const transport = kit.fleet.transportOf(decky);
  const written = await composeLog({
    path: file.path,
    live: { text: previous, at: file.lastModified },
    now: plan.mtime,
    rules: rotateRulesFor(file.path, rules, facts),
    maxBytes: sizeLimit(registered.contentClass),
    facts,
    story: kit.world.storyOf(decky),
    continueTo: await continuation(desk),
    fileFor: (text, at) => fileFor(desk, text, at),
    look: async () => {
      const rows = new Map((await kit.files.ofDecky(decky.uuid)).map((row) => [row.path, row]));
      return {
        read: (path) => transport.read(decky, path),
        stat: (path) => transport.stat(decky, path),
        known: (path) => rows.get(path),
      };
    },
    report: async (changed) => {
      for (const old of changed) await kit.tampered(plan, old.file, old.found);
    },
  });
  return written && { plan, ...written, folders: [], ordinal: file.ordinal };
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
  const found = await readOwn(plan, registered.contentClass, kit);
  if ("refused" in found) return found;
  const desk = { plan, registered, kit };
  const { rotate } = registered.contentClass;
  const previous = Buffer.from(found.bytes).toString("utf8");
  const artifact = await (rotate === undefined
    ? composeText(desk, previous)
    : editLog(desk, rotate, previous));
  return artifact ?? editRefusal(plan, "unchanged", "it has nothing to add yet");
};
