import type { Occasion, Plan, Refusal } from "@decnet/sdk";
import { composeCreate } from "./compose-create.ts";
import { composeEdit } from "./compose-edit.ts";
import type { ComposingKit } from "./kit.ts";

/** Composes a plan without planting it, and tells what its text is written for. `undefined`: it cannot be composed, or has no text to enrich. */
export const draftOf = async (plan: Plan, kit: ComposingKit): Promise<Occasion | Refusal | undefined> => {
  let drafted: Occasion | undefined;
  const keeping: ComposingKit = {
    ...kit,
    enrich: async (writing, _, occasion) => {
      drafted = occasion;
      return writing;
    },
  };
  const composed = await (plan.action === "create"
    ? composeCreate(plan, keeping)
    : composeEdit(plan, keeping));
  return composed !== undefined && "refused" in composed ? composed : drafted;
};
