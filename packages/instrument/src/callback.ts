import { type CanarySettings, callbackHost, callbackUrl } from "@decnet/sdk";
import { refusal } from "./refusal.ts";

// Nothing in it that any of the formats would need a spelling for.
const PLAIN = /^https?:\/\/[\w.~:/@!$*+,;=%[\]-]+$/;

/**
 * The address a document is given, with a file's name at the end.
 *
 * @throws DecnetError `DN_INSTRUMENT_NO_CALLBACK` without an HTTP base, or with one that cannot stand in a document.
 */
export const addressFor = (canary: CanarySettings, name = ""): string => {
  if (canary.httpBase === undefined)
    throw refusal("noCallback", "the document needs a callback address, and no HTTP base is set", {
      hint: "set canary.httpBase (DECNET_CANARY_HTTP_BASE)",
    });
  const address = callbackUrl(canary, name);
  if (!PLAIN.test(address))
    throw refusal("noCallback", "the HTTP base has characters that cannot stand in a document", {
      hint: "write canary.httpBase in ASCII, with international names in their xn-- form",
    });
  return address;
};

/**
 * The host name a document is given.
 *
 * @throws DecnetError `DN_INSTRUMENT_NO_CALLBACK` without a DNS zone.
 */
export const hostFor = (canary: CanarySettings): string => {
  if (canary.dnsZone === undefined)
    throw refusal("noCallback", "the document asks for a callback host, and no DNS zone is set", {
      hint: "set canary.dnsZone (DECNET_CANARY_DNS_ZONE)",
    });
  return callbackHost(canary);
};
