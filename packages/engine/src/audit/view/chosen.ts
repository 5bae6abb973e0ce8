import { DecnetError } from "@decnet/sdk";
import { suggestion } from "../../nearest.ts";

/**
 * Those whose name was asked for; all when no name was.
 *
 * @throws DecnetError `DN_AUDIT_DECKY` for a name that nobody has.
 */
export const chosen = <T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  names: readonly string[],
): readonly T[] => {
  const known = all.map(nameOf);
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new DecnetError({
      code: "DN_AUDIT_DECKY",
      message: `there is no decky "${stranger}"`,
      hint: suggestion(stranger, known),
    });
  return names.length === 0 ? all : all.filter((one) => names.includes(nameOf(one)));
};
