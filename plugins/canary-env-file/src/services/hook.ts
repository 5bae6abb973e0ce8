import { type CanaryContext, callbackUrl, type Random } from "@decnet/sdk";
import { ALPHANUMERIC, drawKey } from "./secret.ts";

/** An address that is told of something; who knows it may post to it. */
export interface Hook {
  readonly setting: string;
  readonly url: string;
}

/** Draws a webhook. */
export const drawHook = ({ canary }: CanaryContext, random: Random): Hook => ({
  setting: random.pick([
    "ALERT_WEBHOOK_URL",
    "DEPLOY_HOOK_URL",
    "NOTIFY_URL",
    "CHAT_WEBHOOK_URL",
    "OPS_WEBHOOK",
    "EVENTS_WEBHOOK_URL",
    "STATUS_HOOK_URL",
  ]),
  url: callbackUrl(
    canary,
    `${random.pick(["hooks", "webhook", "notify", "in"])}/${drawKey(ALPHANUMERIC, 24, random)}`,
  ),
});
