import { type CanaryContext, callbackUrl, type Random } from "@decnet/sdk";
import { drawKey, HEX } from "./secret.ts";
import { withLogin } from "./with-login.ts";

/**
 * The Sentry DSN of a project on the company's own Sentry: `https://<32 hexadecimal digits>@<host>/<path>/<project>`. Events
 * are posted to `<path>/api/<project>/envelope/` (Sentry's developer documentation, "SDK Overview", "Parsing the DSN").
 */
export const drawDsn = ({ canary }: CanaryContext, random: Random): string => {
  const path = random.pick(["errors", "sentry", "track", "bugs", "crash", "events"]);
  return withLogin(callbackUrl(canary, `${path}/${random.int(2, 64)}`), drawKey(HEX, 32, random));
};
