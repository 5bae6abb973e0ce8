import { isTechnical, type Random } from "@decnet/sdk";
import type { Facts } from "../facts.ts";

/** A sign-in by IAM Identity Center, and a profile that uses it. */
export interface Sso {
  readonly session: string;
  readonly startUrl: string;
  readonly region: string;
  readonly profile: string;
  readonly account: string;
  readonly role: string;
  readonly output: string | undefined;
}

const HEX = "0123456789abcdef";

// The permission sets that Identity Center offers ready-made.
const PERMISSIONS = [
  "AdministratorAccess",
  "PowerUserAccess",
  "ViewOnlyAccess",
  "ReadOnlyAccess",
  "SystemAdministrator",
];

const CHANCE = { technical: 0.3, manager: 0.25 };

/** What `aws configure sso` leaves in the config; seldom there beside a key. */
export const drawSso = ({ accounts, house, regions, trade }: Facts, random: Random): Sso | undefined => {
  const chance = isTechnical(trade) ? CHANCE.technical : trade === "manager" ? CHANCE.manager : 0;
  if (!random.bool(chance)) return undefined;
  const role = random.pick(PERMISSIONS);
  const account = random.pick(accounts);
  return {
    session: random.pick([house, "sso", `${house}-sso`, "login", "corp"]),
    // An instance's id is ten hexadecimal digits; a company may have taken a name instead.
    startUrl: `https://${random.bool(0.7) ? `d-${random.string(HEX, 10)}` : house}.awsapps.com/start`,
    region: random.pick(regions),
    // The name that `aws configure sso` proposes.
    profile: random.bool(0.6) ? `${role}-${account}` : `${house}-${random.pick(["sso", "login", "web"])}`,
    account,
    role,
    output: random.bool(0.6) ? "json" : undefined,
  };
};
