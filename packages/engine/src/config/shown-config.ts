import type { WebhookConfig } from "./alerts-schema.ts";
import type { LoadedConfig } from "./load-config.ts";

const SET = "(set)";

/** Whoever has a webhook's address can write to it. */
const shownWebhook = ({ url, headers, ...webhook }: WebhookConfig): object => ({
  ...webhook,
  ...(url !== undefined && { url: SET }),
  ...(headers !== undefined && {
    headers: Object.fromEntries(Object.keys(headers).map((name) => [name, SET])),
  }),
});

const withoutPassword = (host: string): string => host.replace(/(^|\/\/)[^/@\s]*@/, "$1");

/** A config as it may be shown: whoever knows the seed knows what will be planted next. */
export const shownConfig = (config: LoadedConfig): object => ({
  ...config,
  ...(config.seed !== undefined && { seed: SET }),
  canary: {
    ...config.canary,
    alerts: { ...config.canary.alerts, webhooks: config.canary.alerts.webhooks.map(shownWebhook) },
  },
  llm: {
    ...config.llm,
    ...(config.llm.host !== undefined && { host: withoutPassword(config.llm.host) }),
  },
});
