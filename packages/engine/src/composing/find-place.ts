import type { AnyContext, CreatePlan, PlantedFile } from "@decnet/sdk";
import { guarded } from "../guard.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import { composeCompanions } from "./compose-companions.ts";
import type { ComposingKit } from "./kit.ts";
import { checkOwnPath, checkPath } from "./path-rules.ts";

const NAME_TRIES = 6;

/** Where a new file goes, with what comes along. */
export interface Place {
  readonly path: string;
  /** The how-manieth name it is: the class's streams depend on it. */
  readonly attempt: number;
  readonly companions: readonly PlantedFile[];
}

/** A path nobody has yet, for the file and for all that has to come with it; `undefined` when every name is taken. */
export const findPlace = async (
  plan: CreatePlan,
  registered: RegisteredClass,
  kit: ComposingKit,
  contextFor: (attempt: number, path: string) => AnyContext,
): Promise<Place | undefined> => {
  const { decky, account } = plan;
  const { contentClass, plugin } = registered;
  const known = await kit.inventory.of(decky.uuid);
  const transport = kit.fleet.transportOf(decky);
  const isTaken = async (path: string) =>
    known.has(path) || (await transport.stat(decky, path)) !== undefined;
  const site = { plugin, hook: `${contentClass.id}.namer` };
  const nameOf = async (attempt: number): Promise<string> => {
    if (plan.path !== undefined) return checkPath(plan.path, contentClass, plugin);
    const before = attempt === 0 ? plan.named : undefined;
    const context = contextFor(attempt, "");
    const named = before ?? (await guarded(site, kit.policyOf(plugin), () => contentClass.namer(context)));
    return checkOwnPath(named, contentClass, plugin, account);
  };
  const tries = plan.path === undefined ? NAME_TRIES : 1;
  for (let attempt = 0; attempt < tries; attempt++) {
    const path = await nameOf(attempt);
    if (await isTaken(path)) continue;
    const context = contextFor(attempt, path);
    const companions = await composeCompanions(plan, registered, kit, context, isTaken);
    if (companions !== undefined) return { path, attempt, companions };
  }
  return undefined;
};
