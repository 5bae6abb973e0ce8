import { closest, distance } from "fastest-levenshtein";

/**
 * The known name somebody most likely meant, or `undefined` when none is near.
 *
 * @example nearest("intervall", ["interval", "seed"]) // "interval"
 */
export const nearest = (name: string, known: readonly string[]): string | undefined => {
  if (known.length === 0) return undefined;
  const best = closest(name, known);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
};

/** `did you mean "interval"?`, or what there is to choose from. */
export const suggestion = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known);
  return near === undefined ? `known: ${known.join(", ") || "none"}` : `did you mean "${near}"?`;
};
