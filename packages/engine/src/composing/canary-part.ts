import type { AnyClass, AnyContext, CanaryClass, CanarySettings, PlantedCanary, Random } from "@decnet/sdk";
import { canaryStream, mintCanary } from "../canary/mint-canary.ts";
import { recipeOf } from "../canary/recipe.ts";
import type { ComposingKit } from "./kit.ts";

/** What a canary has that no other file has. */
export interface CanaryPart {
  /** Where it calls home, as its class is told. */
  readonly settings: CanarySettings;
  /** The stream of its secret seed, from its beginning. */
  readonly stream: () => Random;
  /** What is remembered of it once it is composed. */
  readonly planted: (context: AnyContext, attempt: number) => PlantedCanary;
}

/** Mints a token for a canary; `undefined` for any other class. */
export const canaryPart = (contentClass: AnyClass, kit: ComposingKit): CanaryPart | undefined => {
  if (contentClass.category !== "canary") return undefined;
  const minted = mintCanary(contentClass.id, kit.entropy, kit.callbacks);
  const { callback, notes } = contentClass as unknown as CanaryClass;
  return {
    settings: minted.settings,
    stream: () => canaryStream(minted.secretSeed),
    planted: (context, attempt) => ({ ...minted, kind: callback, notes, recipe: recipeOf(context, attempt) }),
  };
};
