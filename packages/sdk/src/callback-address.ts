import type { CanarySettings } from "./content-class.ts";

/** What the listener knows a callback's path by, after the operator's base. */
export const CALLBACK_FOLDER = "c";

const missing = (setting: string): TypeError =>
  new TypeError(`the canary was given no ${setting}: its class must declare the callback it needs`);

/**
 * The address that an artifact fetches: `<base>/c/<token>`, with a file's name after it when that looks better. The
 * listener takes any name and any method there.
 *
 * @throws TypeError when the canary has no HTTP base.
 * @example callbackUrl(ctx.canary, "logo.png") // "https://files.example.com/c/k3v…/logo.png"
 */
export const callbackUrl = ({ httpBase, token }: CanarySettings, name = ""): string => {
  if (httpBase === undefined) throw missing("httpBase");
  return `${httpBase}/${CALLBACK_FOLDER}/${token}${name === "" ? "" : `/${name}`}`;
};

/**
 * The host name that an artifact looks up: `<token>.<zone>`, with a label before it when that looks better.
 *
 * @throws TypeError when the canary has no DNS zone.
 * @example callbackHost(ctx.canary, "db") // "db.k3v….cdn.example.com"
 */
export const callbackHost = ({ dnsZone, token }: CanarySettings, label = ""): string => {
  if (dnsZone === undefined) throw missing("dnsZone");
  return `${label === "" ? "" : `${label}.`}${token}.${dnsZone}`;
};
