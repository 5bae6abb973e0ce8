import type { AnyContext, CreatePlan, Folder, PlantedFile } from "@decnet/sdk";
import { toNs } from "@decnet/sdk";
import { guarded } from "../guard.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import { sha256 } from "../sha256.ts";
import { addEntry, checkEntry, crontabOf } from "./crontab.ts";
import type { ComposingKit } from "./kit.ts";

/** What goes along with a file that cron is to run. */
export interface InstalledJob {
  readonly files: readonly PlantedFile[];
  readonly folders: readonly Folder[];
}

// Installed now, whenever the script was written: no log has a line of a run before.
const JUST_NOW_MS = [300, 2_000] as const;

/**
 * The owner's crontab with the entry the class wants for a new file. `undefined` when it wants none, where there is no
 * cron, and where the crontab is not ours: that of somebody else is never written to.
 *
 * @throws DecnetError `DN_ARTIFACT_CRON` for an entry that cron would refuse.
 */
export const installJob = async (
  plan: CreatePlan,
  { contentClass, plugin }: RegisteredClass,
  kit: ComposingKit,
  body: string | Uint8Array,
  context: AnyContext,
): Promise<InstalledJob | undefined> => {
  const { decky, account, facts } = plan;
  if (contentClass.cron === undefined || typeof body !== "string" || !facts.programs.includes("cron"))
    return undefined;
  const site = { plugin, hook: `${contentClass.id}.cron`, path: context.path };
  const wanted = await guarded(site, kit.policyOf(plugin), () => contentClass.cron?.(body, context));
  if (wanted === undefined) return undefined;
  const entry = checkEntry(wanted, plugin, context.path);
  const path = crontabOf(account);
  const known = await kit.files.at(decky.uuid, path);
  const found = await kit.fleet.transportOf(decky).read(decky, path);
  const hash = found === undefined ? undefined : sha256(found);
  if (hash !== known?.contentHash) {
    if (known !== undefined) await kit.tampered(plan, known, found);
    return undefined;
  }
  const random = context.random.fork("crontab");
  const at = kit.now() - random.int(...JUST_NOW_MS);
  const mtime = toNs(at) + BigInt(random.int(1, 999_999));
  const before = found === undefined ? undefined : Buffer.from(found).toString("utf8");
  const { text, file, folders } = addEntry(entry, before, { account, facts, mtime, random });
  return {
    files: [{ ...file, bytes: Buffer.from(text), ...(hash !== undefined && { replaces: hash }) }],
    folders,
  };
};
