import type { CanaryContext } from "@decnet/sdk";
import { drawFacts } from "./facts.ts";
import type { Layout } from "./ini.ts";
import { drawKeyProfiles, type KeyProfile } from "./profiles/key-profiles.ts";
import { drawRoles, type Role } from "./profiles/roles.ts";
import { drawSso, type Sso } from "./profiles/sso.ts";

/** What the two files of one token agree on. */
export interface Story {
  readonly profiles: readonly KeyProfile[];
  readonly roles: readonly Role[];
  readonly sso: Sso | undefined;
  readonly layout: Layout;
  /** Whether somebody wrote remarks into the files. */
  readonly byHand: boolean;
}

const LAYOUTS: readonly (readonly [Layout, number])[] = [
  [{ gap: "\n", equals: " = " }, 6],
  [{ gap: "\n", equals: "=" }, 2],
  [{ gap: "", equals: " = " }, 1],
];

/** Draws what both files say; the same from the same stream. */
export const tellStory = (ctx: CanaryContext): Story => {
  const random = ctx.random.fork("aws");
  const facts = drawFacts(ctx, random.fork("facts"));
  const profiles = drawKeyProfiles(facts, random.fork("profiles"));
  const byHand = random.bool(0.65);
  return {
    profiles,
    roles: drawRoles(facts, profiles, random.fork("roles")),
    sso: drawSso(facts, random.fork("sso")),
    layout: byHand ? random.weighted(LAYOUTS) : { gap: "", equals: " = " },
    byHand,
  };
};
