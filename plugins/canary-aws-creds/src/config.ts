import type { CanaryContext } from "@decnet/sdk";
import { type Section, type Setting, writeIni } from "./ini.ts";
import type { KeyProfile } from "./profiles/key-profiles.ts";
import type { Role } from "./profiles/roles.ts";
import type { Sso } from "./profiles/sso.ts";
import { remarksOn } from "./remarks.ts";
import { tellStory } from "./story.ts";

const setting = (key: string, value: string | undefined): readonly Setting[] =>
  value === undefined ? [] : [[key, value]];

// The default profile stands under its bare name; all others say that they are profiles.
const headOf = (name: string): string => (name === "default" ? name : `profile ${name}`);

const keySection = ({ name, region, output, endpoint, pathStyle }: KeyProfile): Section => ({
  head: headOf(name),
  settings: [
    ["region", region],
    ...setting("output", output),
    ...setting("endpoint_url", endpoint),
    ...(pathStyle ? ([["s3", [["addressing_style", "path"]]]] as const) : []),
  ],
});

const roleSection = ({ name, arn, source, mfa, region }: Role): Section => ({
  head: headOf(name),
  settings: [
    ["role_arn", arn],
    ["source_profile", source],
    ...setting("mfa_serial", mfa),
    ["region", region],
  ],
});

// In the order in which `aws configure sso` asks.
const ssoSections = ({
  session,
  startUrl,
  region,
  profile,
  account,
  role,
  output,
}: Sso): readonly Section[] => [
  {
    head: headOf(profile),
    settings: [
      ["sso_session", session],
      ["sso_account_id", account],
      ["sso_role_name", role],
      ["region", region],
      ...setting("output", output),
    ],
  },
  {
    head: `sso-session ${session}`,
    settings: [
      ["sso_start_url", startUrl],
      ["sso_region", region],
      ["sso_registration_scopes", "sso:account:access"],
    ],
  },
];

/** The text of `~/.aws/config`. */
export const writeConfig = (ctx: CanaryContext): string => {
  const { byHand, layout, profiles, roles, sso } = tellStory(ctx);
  const remarks = remarksOn(ctx, byHand, ctx.random.fork("remarks", "config"));
  return writeIni(
    [
      ...profiles.map((profile) => ({
        ...keySection(profile),
        remark: profile.endpoint === undefined ? undefined : remarks("store"),
      })),
      ...roles.map((role) => ({ ...roleSection(role), remark: remarks("role") })),
      ...(sso === undefined ? [] : ssoSections(sso)),
    ],
    layout,
  );
};
