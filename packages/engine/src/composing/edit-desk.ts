import type { AnyContext, EditPlan, EpochMs, PlantedFile } from "@decnet/sdk";
import { guarded } from "../guard.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import { sizeLimit } from "./body-rules.ts";
import { wholeLines } from "./compose-log.ts";
import { contentContext } from "./content-context.ts";
import { contentStream } from "./content-stream.ts";
import type { ComposingKit } from "./kit.ts";
import { plantedFile } from "./planted-file.ts";

/** What one edit needs at hand. */
export interface EditDesk {
  readonly plan: EditPlan;
  readonly registered: RegisteredClass;
  readonly kit: ComposingKit;
}

const streamOf = ({ plan, registered, kit }: EditDesk) => {
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
export const continuation = async (desk: EditDesk) => {
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

/** A file of ours as it stands after an edit, held against the rules. */
export const fileFor = ({ plan, registered, kit }: EditDesk, text: string, at: bigint): PlantedFile => {
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
