import { BRAND, type Occasion } from "@decnet/sdk";
import { guardedSync } from "../guard.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import { sizeLimit } from "./body-rules.ts";

/** Why a text that somebody else than its class wrote is not planted. */
export interface TextObjection {
  readonly reason: "empty" | "too-long" | "brand" | "class";
  /** A few words for the operator. */
  readonly why: string;
}

/**
 * Holds a text against the rules for every write and those of its class.
 *
 * @throws DecnetError when the class's own `accepts` throws.
 */
export const textObjection = (
  text: string,
  { contentClass, plugin }: RegisteredClass,
  { context, previous }: Occasion,
): TextObjection | undefined => {
  if (text.trim() === "") return { reason: "empty", why: "it is empty" };
  const limit = sizeLimit(contentClass);
  const size = Buffer.byteLength(text);
  if (size > limit) return { reason: "too-long", why: `it has ${size} bytes, ${limit} are allowed` };
  const brand = BRAND.exec(text)?.[0];
  if (brand !== undefined) return { reason: "brand", why: `it says "${brand}"` };
  const site = { plugin, hook: `${contentClass.id}.accepts`, path: context.path };
  const why = guardedSync(site, () => contentClass.accepts?.(text, context, previous));
  return why === undefined ? undefined : { reason: "class", why };
};
