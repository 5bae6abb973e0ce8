import type { AuditHost } from "@decnet/sdk";
import { domainOf, fieldOf, recipientsOf } from "./mail-facts.ts";
import type { Mail } from "./mails-of.ts";
import { parseAddresses } from "./parse-addresses.ts";

const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const VIRTUAL = /^\/(?:var|srv)\/.*?\/([^/]+\.[^/]+)\/[^/]+/;

const receivers = (mail: Mail): ReadonlySet<string> =>
  new Set(
    [
      ...recipientsOf(mail),
      ...["delivered-to", "x-original-to"].flatMap((name) => parseAddresses(fieldOf(mail, name) ?? "") ?? []),
    ].map(domainOf),
  );

/** The domains for which a host takes mail: of `/etc/mailname`, its virtual mailboxes, and half of the mail in its inboxes. */
export const ownDomains = async (host: AuditHost, mails: readonly Mail[]): Promise<ReadonlySet<string>> => {
  const inbox = mails.filter(({ folder }) => folder === "");
  const counts = new Map<string, number>();
  for (const mail of inbox)
    for (const domain of receivers(mail)) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => 2 * count >= inbox.length).map(([domain]) => domain);
  const named = ((await host.text("/etc/mailname")) ?? "").trim().toLowerCase();
  const virtual = mails.flatMap(({ box }) => VIRTUAL.exec(box)?.[1]?.toLowerCase() ?? []);
  return new Set([named, ...virtual, ...usual].filter((domain) => DOMAIN.test(domain)));
};
