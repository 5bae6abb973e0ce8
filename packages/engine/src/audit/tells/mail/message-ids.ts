import type { AuditView, Hit, Tell } from "@decnet/sdk";
import { at, domainOf, idOf, isByPerson, senderOf } from "./mail-facts.ts";
import { type Mail, mailsByHost } from "./mails-of.ts";
import { ownDomains } from "./own-domains.ts";

const STRAYS = 0.25;
const SENDERS = 3;
const MAILS = 10;

// Services that people send a company's mail through, and that make all their identifiers alike.
const SERVICES =
  /(?:^|\.)(?:gmail\.com|google\.com|outlook\.com|exchangelabs\.com|office365\.com|icloud\.com|me\.com|yahoo\.com|amazonses\.com|sendgrid\.net|mailgun\.org|mcsv\.net|android\.com|zoho\.com|protonmail\.com|proton\.me|ionos\.com|gmx\.net|web\.de|ovh\.net)$/;

interface Sent {
  readonly mail: Mail;
  readonly sender: string;
  readonly id: string;
  readonly domain: string;
}

const sentOf = (mails: readonly Mail[]): readonly Sent[] => {
  const found = mails.flatMap((mail): [string, Sent][] => {
    const sender = senderOf(mail);
    const id = idOf(mail);
    if (sender === undefined || id === undefined || !isByPerson(mail)) return [];
    const domain = domainOf(id);
    return SERVICES.test(domain) ? [] : [[id, { mail, sender, id, domain }]];
  });
  return [...new Map(found).values()];
};

const related = (a: string, b: string): boolean => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

const isHost = ({ hosts }: AuditView, domain: string): boolean =>
  hosts.some(({ facts }) => domain === facts.hostname || domain.startsWith(`${facts.hostname}.`));

const foreignDomains = (view: AuditView, own: readonly Sent[]): readonly Hit[] => {
  const strays = own.filter(
    ({ sender, domain }) => !related(domain, domainOf(sender)) && !isHost(view, domain),
  );
  if (strays.length <= STRAYS * own.length) return [];
  return strays.map(({ mail, sender, domain }) => at(mail, `a Message-ID of ${domain}, and From ${sender}`));
};

/** Lengths between punctuation: what stays when letters and figures are drawn anew. */
const shapeOf = (id: string): string =>
  id.slice(1, id.lastIndexOf("@")).replace(/[A-Za-z0-9]+/g, (part) => `<${part.length}>`);

const oneShape = (sent: readonly Sent[]): readonly Hit[] => {
  const senders = new Set(sent.map(({ sender }) => sender));
  const shapes = new Set(sent.map(({ id }) => shapeOf(id)));
  const [first] = sent;
  if (first === undefined || senders.size < SENDERS || sent.length < MAILS || shapes.size > 1) return [];
  const seen = `${sent.length} Message-IDs of ${senders.size} senders all look like ${first.id}`;
  return [at(first.mail, seen)];
};

/** M03: identifiers that no mail program of the sender's made. */
export const messageIds: Tell = {
  id: "M03",
  weight: 2,
  title: "Message-ID",
  rule:
    "more than a quarter of the mails that people of the host's own domains wrote have a Message-ID of another domain, neither a known " +
    "service's nor a host's of the fleet (a hit for each); or all Message-IDs of 10 and more mails by 3 and more people, on one host, have one shape and " +
    "length (one hit)",
  reading:
    "Each mail program makes identifiers of its own. A company in which everybody uses one client of its own server comes near; " +
    "mail from outside then still differs.",
  async check(view) {
    const byHost = await mailsByHost(view.hosts);
    const hits = await Promise.all(
      byHost.map(async (mails) => {
        const sent = sentOf(mails);
        const host = mails[0]?.host;
        const domains = host === undefined ? new Set<string>() : await ownDomains(host, mails);
        const own = sent.filter(({ sender }) => domains.has(domainOf(sender)));
        return [...foreignDomains(view, own), ...oneShape(sent)];
      }),
    );
    return hits.flat();
  },
};
