import type { CanaryContext, Random } from "@decnet/sdk";
import type { AppFacts } from "../app/app-facts.ts";
import { drawPassword } from "./secret.ts";
import { drawServiceHost } from "./service-host.ts";

/** How the application sends mail. */
export interface Mailer {
  readonly host: string;
  /** 587 with STARTTLS or 465 with TLS (RFC 8314). */
  readonly port: 587 | 465;
  readonly user: string;
  readonly password: string;
  readonly from: string;
}

/** Draws the mailer: a login at the company's own relay. */
export const drawMailer = (ctx: CanaryContext, { domain, slug }: AppFacts, random: Random): Mailer => {
  const local = random.pick([slug, "noreply", "no-reply", "notifications", `${slug}-mail`, "app"]);
  const from = `${local}@${domain}`;
  return {
    host: drawServiceHost(
      ctx,
      {
        labels: ["smtp", "mail", "relay", "mx", "smtp-out", "mailout"],
        neighbours: /mail|smtp|imap|\bmx/i,
        otherwise: `smtp.${domain}`,
        chance: 0.6,
      },
      random.fork("host"),
    ),
    port: random.pick([587, 587, 465]),
    user: random.bool(0.6) ? from : `svc-${slug}`,
    password: drawPassword(random.fork("password")),
    from,
  };
};
