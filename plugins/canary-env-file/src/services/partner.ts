import { type CanaryContext, callbackUrl, DAY, type Random } from "@decnet/sdk";
import type { AppFacts } from "../app/app-facts.ts";
import { signJwt } from "./jwt.ts";
import { ALPHANUMERIC, drawClean, drawKey, drawPassword } from "./secret.ts";
import { withLogin } from "./with-login.ts";

/** Another system of the company's that the application talks to. */
export interface Partner {
  /** What its settings begin with, such as `ERP`. */
  readonly prefix: string;
  /** With user and password. */
  readonly url: string;
  /** A service token, where it wants one besides. */
  readonly token: string | undefined;
}

const SYSTEMS = [
  "erp",
  "crm",
  "billing",
  "orders",
  "stock",
  "payments",
  "shipping",
  "directory",
  "reports",
  "documents",
  "hr",
  "tickets",
  "pricing",
  "ledger",
  "scheduling",
  "catalog",
] as const;

const drawToken = (
  { clock }: CanaryContext,
  { domain, slug }: AppFacts,
  system: string,
  secret: string,
  random: Random,
): string =>
  drawClean(() => {
    const iat = Math.floor((clock.now() - random.int(3, 400) * DAY - random.int(0, DAY)) / 1000);
    const days = random.pick([365, 730, 1825]);
    return signJwt(
      {
        iss: `${system}.${domain}`,
        sub: random.pick([slug, `svc-${slug}`]),
        ...(random.bool() && { scope: random.pick(["read", "read write", "api", "service"]) }),
        iat,
        exp: iat + (days * DAY) / 1000,
        jti: random.string(ALPHANUMERIC, 12),
      },
      secret,
    );
  });

/** Draws another system; its token is signed with a secret of its own. */
export const drawPartner = (ctx: CanaryContext, app: AppFacts, random: Random): Partner => {
  const system = random.pick(SYSTEMS.filter((name) => !app.slug.includes(name)));
  const user = random.pick([app.slug, `svc-${app.slug}`, `${app.slug.split("-")[0]}-api`, "integration"]);
  const address = callbackUrl(
    ctx.canary,
    `${system}/${random.pick(["api", "api/v1", "api/v2", "rest", "v1", "v2"])}`,
  );
  const key = drawKey(ALPHANUMERIC, 40, random.fork("key"));
  return {
    prefix: system.toUpperCase(),
    url: withLogin(address, user, drawPassword(random.fork("password"))),
    token: random.bool(0.55) ? drawToken(ctx, app, system, key, random.fork("token")) : undefined,
  };
};
