import {
  type CanaryContext,
  callbackUrl,
  companyLabel,
  type Random,
  type Trade,
  tradeOf,
  zoneOf,
} from "@decnet/sdk";
import { type AccountId, drawAccountId } from "./keys/account-id.ts";
import { regionsNear } from "./regions.ts";

/** The facts that profiles are drawn from. */
export interface Facts {
  readonly trade: Trade;
  /** The IAM user: the address's local part. */
  readonly user: string;
  /** The company's name in its mail domain. */
  readonly house: string;
  readonly projects: readonly string[];
  /** Likely ones stand there more than once. */
  readonly regions: readonly string[];
  /** The company's own account first. */
  readonly accounts: readonly [AccountId, AccountId];
  /** Where the store answers; absent without an HTTP base URL. */
  readonly storeUrl: string | undefined;
}

const STORE_PATHS = ["s3", "storage", "objects", "store", "s3/v1", "gateway", "minio", "rgw"];

/** Gathers the facts of one token. */
export const drawFacts = (ctx: CanaryContext, random: Random): Facts => {
  const { canary, persona, projects } = ctx;
  const email = persona.email.toLowerCase();
  return {
    trade: tradeOf(persona.role),
    user: email.split("@")[0] ?? "",
    house: companyLabel(email),
    projects: projects.map(({ slug }) => slug),
    regions: regionsNear(zoneOf(ctx)),
    accounts: [drawAccountId(random.fork("account", 1)), drawAccountId(random.fork("account", 2))],
    storeUrl: canary.httpBase === undefined ? undefined : callbackUrl(canary, random.pick(STORE_PATHS)),
  };
};
