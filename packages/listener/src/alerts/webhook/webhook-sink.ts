import type { WebhookConfig } from "@decnet/engine";
import type { Alert } from "../alert.ts";
import type { Sink } from "../sink.ts";
import { discordBody } from "./discord-body.ts";
import { jsonBody } from "./json-body.ts";
import { post } from "./post.ts";
import { slackBody } from "./slack-body.ts";
import { teamsBody } from "./teams-body.ts";

const BODIES: Readonly<Record<WebhookConfig["format"], (alert: Alert) => object>> = {
  json: jsonBody,
  slack: slackBody,
  discord: discordBody,
  teams: teamsBody,
};

/** A webhook as a sink. */
export const webhookSink = (
  { name, format, headers = {}, allowPrivate }: Omit<WebhookConfig, "url" | "urlEnv">,
  url: URL,
): Sink => ({
  name: `webhook:${name}`,
  send: (alert, signal) =>
    post({ url, headers, allowPrivate, body: JSON.stringify(BODIES[format](alert)) }, signal),
});
