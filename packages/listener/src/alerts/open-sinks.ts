import type { AlertsConfig, Bus, Environment, WebhookConfig } from "@decnet/engine";
import { DecnetError } from "@decnet/sdk";
import { busSink } from "./bus-sink.ts";
import { emailSink } from "./email/email-sink.ts";
import type { Sink } from "./sink.ts";
import type { Speaker } from "./syslog/format-message.ts";
import { syslogSink } from "./syslog/syslog-sink.ts";
import { webhookSink } from "./webhook/webhook-sink.ts";

/** What sinks are made with. */
export interface SinkParts {
  readonly bus: Bus;
  /** Where secrets stand. */
  readonly env: Environment;
  readonly speaker: Speaker;
}

const wrong = (path: string, message: string, hint: string): DecnetError =>
  new DecnetError({ code: "DN_LISTENER_SINK", message, path: `canary.alerts.${path}`, hint });

const secretOf = (name: string, path: string, env: Environment): string => {
  const value = env[name];
  if (value) return value;
  throw wrong(path, `the environment variable ${name} is not set`, "set it, or name another one");
};

const urlOf = ({ name, url, urlEnv }: WebhookConfig, env: Environment): URL => {
  const path = `webhooks.${name}`;
  if ((url === undefined) === (urlEnv === undefined))
    throw wrong(path, "a webhook has either url or urlEnv", "give one of them");
  const text = url ?? secretOf(urlEnv ?? "", path, env);
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  if (parsed !== undefined && /^https?:$/.test(parsed.protocol)) return parsed;
  // The text itself may be a secret.
  throw wrong(
    path,
    "its address is no http(s) URL",
    "look at url, or at what is in the variable that urlEnv names",
  );
};

const checkNames = (webhooks: readonly WebhookConfig[]): void => {
  const seen = new Set<string>();
  for (const { name } of webhooks) {
    if (seen.has(name))
      throw wrong(`webhooks.${name}`, "two webhooks have this name", "give each a name of its own");
    seen.add(name);
  }
};

/**
 * Everybody who is told of alerts: the bus, and whoever the config names.
 *
 * @throws DecnetError `DN_LISTENER_SINK` for one that cannot be used as it is written.
 */
export const openSinks = (
  { webhooks, email, syslog }: Pick<AlertsConfig, "webhooks" | "email" | "syslog">,
  { bus, env, speaker }: SinkParts,
): readonly Sink[] => {
  checkNames(webhooks);
  const sinks: Sink[] = [
    busSink(bus),
    ...webhooks.map((webhook) => webhookSink(webhook, urlOf(webhook, env))),
  ];
  if (email !== undefined) {
    const { user, passwordEnv } = email;
    if ((user === undefined) !== (passwordEnv === undefined))
      throw wrong("email", "user and passwordEnv belong together", "give both or neither");
    sinks.push(emailSink(email, passwordEnv && secretOf(passwordEnv, "email.passwordEnv", env)));
  }
  if (syslog !== undefined) sinks.push(syslogSink(syslog, speaker));
  return sinks;
};
