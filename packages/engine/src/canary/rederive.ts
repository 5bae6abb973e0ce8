import { composeBody, type Decky, type Random } from "@decnet/sdk";
import type { Registry } from "../plugins/registry.ts";
import type { CanaryToken } from "../store/canary-tokens.ts";
import type { Blobs } from "./blobs.ts";
import { UPLOAD_CLASS } from "./callbacks.ts";
import { canaryStream } from "./mint-canary.ts";
import { contextOf } from "./recipe.ts";
import type { Arm, UploadRecipe } from "./upload.ts";

/** What making a canary's bytes again needs. */
export interface RederiveKit {
  readonly registry: Registry;
  readonly storyOf: (decky: Pick<Decky, "uuid">) => Random;
  readonly blobs: Blobs;
  readonly arm: Arm;
}

/**
 * The bytes of a canary, made again from its row.
 *
 * @returns `undefined` when its plugin is not in use.
 * @throws DecnetError what keeps an operator's document from being armed again.
 */
export const rederive = async (token: CanaryToken, kit: RederiveKit): Promise<Uint8Array | undefined> => {
  if (token.content_class === UPLOAD_CLASS) {
    const { upload, name, settings } = JSON.parse(token.recipe) as UploadRecipe;
    return (await kit.arm({ bytes: await kit.blobs.read(upload), name }, settings)).bytes;
  }
  const registered = kit.registry.get(token.content_class);
  if (registered === undefined) return undefined;
  const story = kit.storyOf({ uuid: token.decky_uuid });
  const body = await composeBody(
    registered.contentClass,
    contextOf(token.recipe, canaryStream(token.secret_seed), story),
  );
  return typeof body === "string" ? Buffer.from(body) : body;
};
