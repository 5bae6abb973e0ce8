import { type AnyContext, type CreatePlan, type PlantedFile, type Random, toMs, toNs } from "@decnet/sdk";
import { guarded } from "../guard.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import type { ComposingKit } from "./kit.ts";
import { checkOwnPath, checkPath } from "./path-rules.ts";
import { plantedFile } from "./planted-file.ts";

// Programs that leave several files write them one after the other, within the same moment.
const WRITTEN_WITHIN_NS = 40_000_000;

/** The moment of a companion: the one it asked for, never later than that of the file it comes with. */
const timeOf = (at: number | undefined, main: bigint, random: Random): bigint => {
  const earlier = main - BigInt(random.int(1, WRITTEN_WITHIN_NS));
  if (at === undefined || at >= toMs(main)) return earlier;
  return toNs(Math.floor(at)) + BigInt(random.int(1, 999_999));
};

/**
 * What a class plants with a new file, held against the same rules.
 *
 * @returns `undefined` when something stands where one has to go.
 * @throws DecnetError what the class did wrong, with its plugin's name.
 */
export const composeCompanions = async (
  plan: CreatePlan,
  registered: RegisteredClass,
  kit: ComposingKit,
  context: AnyContext,
  isTaken: (path: string) => Promise<boolean>,
): Promise<readonly PlantedFile[] | undefined> => {
  const { contentClass, plugin } = registered;
  if (contentClass.companions === undefined) return [];
  const { account, facts, mtime } = plan;
  const site = { plugin, hook: `${contentClass.id}.companions`, path: context.path };
  const wanted = await guarded(site, kit.policyOf(plugin), () => contentClass.companions?.(context) ?? []);
  const allowed = "canary" in context ? Object.values(context.canary) : [];
  const files: PlantedFile[] = [];
  for (const { path: named, body, mode, at, optional = false } of wanted) {
    // Beside a file that an operator has put elsewhere, what belongs to it goes elsewhere too.
    const path =
      plan.path === undefined
        ? checkOwnPath(named, contentClass, plugin, account)
        : checkPath(named, contentClass, plugin);
    if (await isTaken(path)) {
      if (optional) continue;
      return undefined;
    }
    const random = context.random.fork("companion", path);
    files.push(
      plantedFile(registered, {
        path,
        body,
        mtime: timeOf(at, mtime, random),
        ...(mode !== undefined && { mode }),
        account,
        facts,
        random,
        allowed,
      }),
    );
  }
  return files;
};
