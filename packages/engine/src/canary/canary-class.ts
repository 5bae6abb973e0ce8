import { type AnyClass, DecnetError } from "@decnet/sdk";
import { suggestion } from "../nearest.ts";
import type { Registry } from "../plugins/registry.ts";

/** `DN_CANARY_CLASS` for an id that none of the known classes has. */
export const noSuchClass = (id: string, known: readonly string[]): DecnetError =>
  new DecnetError({
    code: "DN_CANARY_CLASS",
    message: `${id} is no canary class of the plugins in use`,
    hint: suggestion(id, known),
  });

/**
 * A canary class of the plugins in use.
 *
 * @throws DecnetError `DN_CANARY_CLASS`.
 */
export const canaryClass = (id: string, registry: Registry): AnyClass => {
  const known = registry
    .all()
    .flatMap(({ contentClass }) => (contentClass.category === "canary" ? [contentClass] : []));
  const found = known.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw noSuchClass(
    id,
    known.map((one) => one.id),
  );
};
