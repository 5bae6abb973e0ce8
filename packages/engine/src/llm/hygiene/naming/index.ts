import type { Occasion } from "@decnet/sdk";
import { addresses } from "./addresses.ts";
import { hosts } from "./hosts/index.ts";
import { paths } from "./paths/index.ts";
import { people } from "./people.ts";
import type { NamingRule } from "./rule.ts";

/** Why a text that names things is not used. */
export interface NamingObjection {
  readonly fault: NamingRule["fault"];
  /** A few words for the operator; none of the text's. */
  readonly why: string;
}

const RULES: readonly NamingRule[] = [hosts, addresses, paths, people];

/**
 * Holds what a text names against what the fleet has: an intruder tries a host, an address or a path that he reads. What a
 * file named before it is edited may stay. First names and ticket numbers are not looked at: anybody may know a Peter.
 *
 * @example namingObjection("scp plan.pdf nas-07:/data/\n", occasion) // { fault: "unknown-host", why: "line 1 names a host that …" }
 */
export const namingObjection = (
  text: string,
  { context, previous }: Occasion,
): NamingObjection | undefined => {
  const named = { path: context.path, text };
  for (const { fault, thing, mentions, exists } of RULES) {
    const isKnown = exists(named, context);
    const before = new Set(
      previous === undefined
        ? []
        : mentions({ path: context.path, text: previous }, context).map(({ name }) => name),
    );
    const unknown = mentions(named, context).find(({ name }) => !before.has(name) && !isKnown(name));
    if (unknown !== undefined) return { fault, why: `line ${unknown.line} names ${thing} that nobody has` };
  }
  return undefined;
};
