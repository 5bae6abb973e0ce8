import type { IssuedToken, Store } from "@decnet/engine";
import { groupBy } from "../group-by.ts";
import type { Hit } from "./hit.ts";

/** A function that says whose a hit is: of no token, of one, or, by a mere beginning, of several. */
export type IssuedBy = (hit: Hit) => readonly IssuedToken[];

/** Looks up the tokens of many hits at once. */
export const findIssued = async (
  hits: readonly Hit[],
  { issued }: Pick<Store, "issued">,
): Promise<IssuedBy> => {
  const tokens = new Set<string>();
  const beginnings = new Set<string>();
  for (const { named } of hits) {
    if (named === undefined) continue;
    if ("token" in named) tokens.add(named.token);
    else beginnings.add(named.beginning);
  }
  const whole = groupBy(await issued.named([...tokens]), ({ callback_token }) => callback_token);
  const begun = await issued.beginningWith([...beginnings]);
  return ({ named }) => {
    if (named === undefined) return [];
    if ("token" in named) return whole.get(named.token) ?? [];
    return begun.filter(({ callback_token }) => callback_token.startsWith(named.beginning));
  };
};
