import { type Artifact, type EditPlan, type Refusal, toMs, toNs } from "@decnet/sdk";
import { continuation, type EditDesk, fileFor } from "./edit-desk.ts";
import { editLog } from "./edit-log.ts";
import { enriched } from "./enriched.ts";
import type { ComposingKit } from "./kit.ts";
import { editRefusal, readOwn } from "./read-own.ts";

/** A text as it is after one edit, or `undefined` when nothing changes. */
const composeText = async (desk: EditDesk, previous: string): Promise<Artifact | undefined> => {
  const { plan, kit, registered } = desk;
  const goOn = await continuation(desk);
  const own = await goOn(previous, toMs(plan.mtime));
  if (own.text === previous) return undefined;
  const { text, by } = await enriched(own.text, plan, registered, own.context, kit, previous);
  const file = fileFor(desk, text, own.written === undefined ? plan.mtime : toNs(own.written));
  const { ordinal } = plan.file;
  return { plan, file, companions: [], folders: [], text, ordinal, ...(by !== undefined && { by }) };
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
