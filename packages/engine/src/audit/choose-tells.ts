import { DecnetError, type Tell } from "@decnet/sdk";
import { suggestion } from "../nearest.ts";

/**
 * The tells with these ids, in the order of the list; all when no id is given.
 *
 * @throws DecnetError `DN_AUDIT_UNKNOWN_TELL`.
 */
export const chooseTells = (tells: readonly Tell[], ids: readonly string[]): readonly Tell[] => {
  const known = tells.map(({ id }) => id);
  const wanted = ids.map((id) => id.toUpperCase());
  const stranger = wanted.find((id) => !known.includes(id));
  if (stranger !== undefined)
    throw new DecnetError({
      code: "DN_AUDIT_UNKNOWN_TELL",
      message: `there is no tell "${stranger}"`,
      hint: suggestion(stranger, known),
    });
  return wanted.length === 0 ? tells : tells.filter(({ id }) => wanted.includes(id));
};
